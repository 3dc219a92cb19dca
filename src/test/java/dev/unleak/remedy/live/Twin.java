package dev.unleak.remedy.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A loopback stand-in for every provider: what it is asked it writes down, and answers as a test says. */
public final class Twin implements AutoCloseable {
    /** A request as it came in; the target begins with the host that it was meant for. */
    public record Asked(String method, String target, com.sun.net.httpserver.Headers headers, String body) {}

    /** @param headers as {@code name: value} */
    public record Answer(int status, String body, List<String> headers) {
        public Answer(int status, String body) {
            this(status, body, List.of());
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public Twin(Function<Asked, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Asked now = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(now);
            answer(exchange, answers.apply(now));
        });
        server.start();
    }

    public HttpTransport transport() {
        return transport(Duration.ofSeconds(10));
    }

    HttpTransport transport(Duration patience) {
        return HttpTransport.toLoopback(port(), patience);
    }

    int port() {
        return server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            for (String header : answer.headers()) {
                String[] pair = header.split(": ", 2);
                exchange.getResponseHeaders().add(pair[0], pair[1]);
            }
            boolean bare = bytes.length == 0 || answer.status() == 204;
            exchange.sendResponseHeaders(answer.status(), bare ? -1 : bytes.length);
            if (!bare) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
