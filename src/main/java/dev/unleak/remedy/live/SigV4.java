package dev.unleak.remedy.live;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 of a request, as "Create a signed AWS API request" in AWS's IAM User Guide tells it. For
 * services other than S3, with paths that need no normalising.
 */
record SigV4(String keyId, String secretKey, String sessionToken, Scope scope) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Where the signature counts. */
    record Scope(String region, String service) {
        /** As an endpoint's name tells: {@code service.amazonaws.com} or {@code service.region.amazonaws.com}. */
        static Scope of(String host) {
            String[] labels = host.split("\\.");
            return new Scope(labels.length > 3 ? labels[1] : "us-east-1", labels[0]);
        }
    }

    /** The headers that go with it: those given, the time, the session token, and the signature over all of these. */
    Map<String, String> sign(String method, URI uri, Map<String, String> headers, String body, Instant now) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        String time = TIME.format(now);
        all.put("X-Amz-Date", time);
        if (!sessionToken.isEmpty()) {
            all.put("X-Amz-Security-Token", sessionToken);
        }
        Map<String, String> signed = new TreeMap<>();
        all.forEach((name, value) ->
                signed.put(name.toLowerCase(Locale.ROOT), value.strip().replaceAll(" +", " ")));
        signed.put("host", uri.getHost());
        String names = String.join(";", signed.keySet());
        String canonical = String.join(
                "\n",
                method,
                uri.getRawPath().isEmpty() ? "/" : uri.getRawPath(),
                query(uri),
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                digest(body));
        String day = time.substring(0, 8);
        String reach = String.join("/", day, scope.region(), scope.service(), "aws4_request");
        String toSign = String.join("\n", ALGORITHM, time, reach, digest(canonical));
        byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : reach.split("/")) {
            key = hmac(key, part);
        }
        all.put(
                "Authorization",
                ALGORITHM + " Credential=" + keyId + "/" + reach + ", SignedHeaders=" + names + ", Signature="
                        + HexFormat.of().formatHex(hmac(key, toSign)));
        return all;
    }

    /** Sorted by name, then by value, each with its sign of equality. */
    private static String query(URI uri) {
        String query = uri.getRawQuery();
        if (query == null || query.isEmpty()) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .map(pair -> pair.split("=", 2))
                .sorted((one, other) ->
                        one[0].equals(other[0]) ? one[1].compareTo(other[1]) : one[0].compareTo(other[0]))
                .map(pair -> pair[0] + "=" + pair[1])
                .collect(Collectors.joining("&"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }

    @Override
    public String toString() {
        return "SigV4[" + scope + "]";
    }
}
