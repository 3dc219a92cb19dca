package dev.unleak.guides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Loopback stand-ins for Vault's KV version 2 and for Conjur, as far as the snippets speak to them. Both refuse who
 * does not prove who they are.
 */
final class StoreTwin extends LoopbackTwin {
    private static final String ACCOUNT = "demo";
    private static final String LOGIN = "host/my-app";
    private static final String TOKEN = "{\"protected\":\"header\"}";

    private final String key;

    /** @param key what the client must prove itself with */
    StoreTwin(String key) throws IOException {
        this.key = key;
    }

    void holdInVault(String path, String field, String value) {
        serve("/v1/secret/data/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/v1/secret/data/" + path);
            boolean allowed = key.equals(header(exchange, "X-Vault-Token"));
            answer(
                    exchange,
                    !allowed ? 403 : known ? 200 : 404,
                    !allowed || !known
                            ? ""
                            : "{\"data\":{\"data\":{\"" + field + "\":\"" + value
                                    + "\"},\"metadata\":{\"version\":1}}}");
        });
    }

    void holdInConjur(String variable, String value) {
        serve("/authn/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean allowed = exchange.getRequestMethod().equals("POST")
                    && path.equals("/authn/" + ACCOUNT + "/" + LOGIN.replace("/", "%2F") + "/authenticate")
                    && body.equals(key);
            answer(exchange, allowed ? 200 : 401, allowed ? TOKEN : "");
        });
        String token = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));
        serve("/secrets/", exchange -> {
            boolean allowed = ("Token token=\"" + token + "\"").equals(header(exchange, "Authorization"));
            boolean known = exchange.getRequestURI()
                    .getRawPath()
                    .equals("/secrets/" + ACCOUNT + "/variable/" + variable.replace("/", "%2F"));
            answer(exchange, !allowed ? 401 : known ? 200 : 404, allowed && known ? value : "");
        });
    }

    Map<String, String> vaultEnvironment() {
        return Map.of("VAULT_ADDR", address(), "VAULT_TOKEN", key);
    }

    Map<String, String> conjurEnvironment() {
        return Map.of(
                "CONJUR_APPLIANCE_URL", address(),
                "CONJUR_ACCOUNT", ACCOUNT,
                "CONJUR_AUTHN_LOGIN", LOGIN,
                "CONJUR_AUTHN_API_KEY", key);
    }
}
