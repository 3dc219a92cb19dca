package dev.unleak.guides;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A stand-in for a provider's service, on a free port of the loopback interface. */
abstract class LoopbackTwin implements AutoCloseable {
    private final HttpServer server;

    LoopbackTwin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    final void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Host and port. */
    final String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    final String address() {
        return "http://" + host();
    }

    /** The first header of that name; empty if there is none. */
    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public final void close() {
        server.stop(0);
    }
}
