package dev.unleak.guides;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Loopback stand-ins for Vault's KV version 2 and for Conjur, as far as the snippets speak to them. Both refuse who
 * does not prove who they are.
 */
final class StoreTwin implements AutoCloseable {
    private static final String ACCOUNT = "demo";
    private static final String LOGIN = "host/my-app";
    private static final String TOKEN = "{\"protected\":\"header\"}";

    private final HttpServer server;
    private final String key;

    /** @param key what the client must prove itself with */
    StoreTwin(String key) throws IOException {
        this.key = key;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    void holdInVault(String path, String field, String value) {
        server.createContext("/v1/secret/data/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/v1/secret/data/" + path);
            boolean allowed = key.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"));
            answer(
                    exchange,
                    !allowed ? 403 : known ? 200 : 404,
                    "{\"data\":{\"data\":{\"" + field + "\":\"" + value + "\"},\"metadata\":{\"version\":1}}}");
        });
    }

    void holdInConjur(String variable, String value) {
        server.createContext("/authn/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean allowed = exchange.getRequestMethod().equals("POST")
                    && path.equals("/authn/" + ACCOUNT + "/" + LOGIN.replace("/", "%2F") + "/authenticate")
                    && body.equals(key);
            answer(exchange, allowed ? 200 : 401, TOKEN);
        });
        String token = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.UTF_8));
        server.createContext("/secrets/", exchange -> {
            boolean allowed = ("Token token=\"" + token + "\"")
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean known = exchange.getRequestURI()
                    .getRawPath()
                    .equals("/secrets/" + ACCOUNT + "/variable/" + variable.replace("/", "%2F"));
            answer(exchange, !allowed ? 401 : known ? 200 : 404, value);
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

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, status == 200 ? bytes.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
