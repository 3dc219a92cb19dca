package dev.unleak.guides;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A loopback stand-in for AWS Secrets Manager: its JSON protocol 1.1, with Signature Version 4 computed anew from the
 * request and compared, as "Create a signed AWS API request" in the IAM User Guide describes it.
 */
final class AwsTwin extends LoopbackTwin {
    private static final String REGION = "eu-west-1";
    private static final String ID = "EXAMPLE-ID";
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/([^/]+)/secretsmanager/aws4_request), *"
                    + "SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})");

    private final String key;

    /** @param key the secret access key that requests must be signed with */
    AwsTwin(String key) throws IOException {
        this.key = key;
    }

    void hold(String secretId, String value) {
        serve("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean known = header(exchange, "X-Amz-Target").equals("secretsmanager.GetSecretValue")
                    && new ObjectMapper()
                            .readTree(body)
                            .path("SecretId")
                            .asText()
                            .equals(secretId);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            if (!signed(exchange, body)) {
                answer(exchange, 400, "{\"__type\":\"InvalidSignatureException\",\"message\":\"Signed wrongly.\"}");
            } else if (!known) {
                answer(exchange, 400, "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"There is none.\"}");
            } else {
                answer(exchange, 200, "{\"Name\":\"" + secretId + "\",\"SecretString\":\"" + value + "\"}");
            }
        });
    }

    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", address(),
                "AWS_REGION", REGION,
                "AWS_DEFAULT_REGION", REGION,
                "AWS_ACCESS_KEY_ID", ID,
                "AWS_SECRET_ACCESS_KEY", key,
                "AWS_EC2_METADATA_DISABLED", "true");
    }

    private boolean signed(HttpExchange exchange, byte[] body) {
        Matcher proof = AUTHORIZATION.matcher(header(exchange, "Authorization"));
        if (!proof.matches() || !proof.group(1).equals(ID) || !proof.group(3).equals(REGION)) {
            return false;
        }
        String headers = Stream.of(proof.group(4).split(";"))
                .map(name -> name + ":" + header(exchange, name).strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        String request = String.join(
                "\n",
                exchange.getRequestMethod(),
                "/",
                "",
                headers,
                proof.group(4),
                HexFormat.of().formatHex(sha256(body)));
        String toSign = String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                header(exchange, "X-Amz-Date"),
                proof.group(2),
                HexFormat.of().formatHex(sha256(request.getBytes(StandardCharsets.UTF_8))));
        byte[] derived = ("AWS4" + key).getBytes(StandardCharsets.UTF_8);
        for (String part : proof.group(2).split("/")) {
            derived = hmac(derived, part);
        }
        return HexFormat.of().formatHex(hmac(derived, toSign)).equals(proof.group(5));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
