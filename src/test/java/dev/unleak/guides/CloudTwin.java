package dev.unleak.guides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Loopback stand-ins for what Google Cloud and Azure give a program on their machines: a token for the machine's own
 * identity, and a store of secrets that accepts that token only. Google's is {@code projects.secrets.versions.access}
 * of its REST API version 1; Azure's are the identity endpoint of App Service (2019-08-01) and {@code Get Secret}
 * (7.4).
 */
final class CloudTwin extends LoopbackTwin {
    private static final String PROJECT = "demo-project";
    private static final String RESOURCE = "https://vault.azure.net";

    private final String key;

    /** @param key what the client must prove itself with */
    CloudTwin(String key) throws IOException {
        this.key = key;
    }

    void holdInGoogle(String secret, String value) {
        holdInGoogle(secret, value, crc32c(value));
    }

    /** @param checksum what the store says of the value */
    void holdInGoogle(String secret, String value, long checksum) {
        serve("/computeMetadata/v1/instance/service-accounts/default/token", exchange -> {
            // The metadata server refuses who does not send this header, and who was forwarded.
            boolean allowed = header(exchange, "Metadata-Flavor").equals("Google");
            answer(
                    exchange,
                    allowed ? 200 : 403,
                    "{\"access_token\":\"" + key + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");
        });
        serve("/v1/projects/", exchange -> {
            boolean allowed = header(exchange, "Authorization").equals("Bearer " + key);
            String name = "/v1/projects/" + PROJECT + "/secrets/" + secret + "/versions/latest:access";
            boolean known = exchange.getRequestURI().getRawPath().equals(name);
            String data = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            answer(
                    exchange,
                    !allowed ? 401 : known ? 200 : 404,
                    !allowed || !known
                            ? "{\"error\":{\"code\":404}}"
                            : "{\"name\":\"projects/1/secrets/" + secret + "/versions/3\",\"payload\":{\"data\":\""
                                    + data + "\",\"dataCrc32c\":\"" + checksum + "\"}}");
        });
    }

    void holdInAzure(String secret, String value) {
        String token = "token-of-" + key;
        serve("/msi/token", exchange -> {
            boolean allowed = header(exchange, "X-IDENTITY-HEADER").equals(key)
                    && exchange.getRequestURI().getQuery().equals("api-version=2019-08-01&resource=" + RESOURCE);
            answer(
                    exchange,
                    allowed ? 200 : 401,
                    allowed ? "{\"access_token\":\"" + token + "\",\"resource\":\"" + RESOURCE + "\"}" : "");
        });
        serve("/secrets/", exchange -> {
            boolean allowed = header(exchange, "Authorization").equals("Bearer " + token);
            boolean known = exchange.getRequestURI().toString().equals("/secrets/" + secret + "?api-version=7.4");
            answer(
                    exchange,
                    !allowed ? 401 : known ? 200 : 404,
                    allowed && known
                            ? "{\"value\":\"" + value + "\",\"id\":\"" + address() + "/secrets/" + secret + "/1\"}"
                            : "{\"error\":{\"code\":\"SecretNotFound\"}}");
        });
    }

    Map<String, String> googleEnvironment() {
        return Map.of(
                "GOOGLE_CLOUD_PROJECT", PROJECT,
                "GCE_METADATA_HOST", host(),
                "GOOGLE_SECRET_MANAGER_URL", address());
    }

    Map<String, String> azureEnvironment() {
        return Map.of(
                "KEY_VAULT_URL", address(), "IDENTITY_ENDPOINT", address() + "/msi/token", "IDENTITY_HEADER", key);
    }

    static long crc32c(String value) {
        CRC32C checksum = new CRC32C();
        checksum.update(value.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
