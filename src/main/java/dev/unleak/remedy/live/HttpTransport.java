package dev.unleak.remedy.live;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Over TLS, through the system's proxy. Follows no redirect, sends nothing twice, keeps no cookie, and waits so long at
 * most. What the HTTP client throws may quote the request, so none of it goes on as a cause. Safe for many threads.
 */
public final class HttpTransport implements Transport {
    static {
        // The client sends a GET again when the connection breaks before an answer, and offers no other way to stop
        // that.
        // It reads these once, at its first use, and nothing else in the program uses it.
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        // Where the system keeps its proxy settings, Java looks only when told to.
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LARGEST = 4_000_000;
    private static final long LOOK_MILLIS = 25;

    private final Duration patience;
    private final Optional<URI> loopback;

    private HttpTransport(Duration patience, Optional<URI> loopback) {
        this.patience = patience;
        this.loopback = loopback;
    }

    /** To the host that the request names. */
    public static HttpTransport direct() {
        return new HttpTransport(PATIENCE, Optional.empty());
    }

    /**
     * For tests: every request goes in clear text to a server on this machine, the host in front of the path
     * ({@code /api.acme.example/me}).
     */
    public static HttpTransport toLoopback(int port, Duration patience) {
        return new HttpTransport(patience, Optional.of(URI.create("http://127.0.0.1:" + port)));
    }

    @Override
    public Reply send(LiveRequest request, CancelToken cancel) {
        cancel.check();
        try (HttpClient client = client()) {
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    http(request), BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST));
            try {
                HttpResponse<String> response = await(answer, request.host(), cancel);
                return new Reply(response.statusCode(), response.body());
            } finally {
                answer.cancel(true);
                client.shutdownNow();
            }
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(patience)
                .build();
    }

    private HttpRequest http(LiveRequest request) {
        try {
            HttpRequest.Builder http = HttpRequest.newBuilder(target(request.uri()))
                    .timeout(patience)
                    .method(
                            request.method(),
                            request.body().isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(request.body()));
            request.headers().forEach(http::header);
            return http.build();
        } catch (IllegalArgumentException quotesTheValue) {
            throw new NoReplyException(
                    "The request to " + request.host() + " cannot be sent: a header is not allowed.");
        }
    }

    private URI target(URI uri) {
        if (!"https".equals(uri.getScheme())) {
            throw new NoReplyException("Nothing was sent, because the address is not one with https.");
        }
        return loopback.map(server -> URI.create(server + "/" + uri.getHost()
                        + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())))
                .orElse(uri);
    }

    private HttpResponse<String> await(
            CompletableFuture<HttpResponse<String>> answer, String host, CancelToken cancel) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                cancel.check();
                if (System.nanoTime() > until) {
                    throw tooLate(host);
                }
            } catch (ExecutionException e) {
                throw noReply(Objects.requireNonNullElse(e.getCause(), e), host);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Stopped on request.");
            }
        }
    }

    private NoReplyException noReply(Throwable thrown, String host) {
        return switch (thrown) {
            case HttpTimeoutException _ -> tooLate(host);
            case SSLException _ ->
                new NoReplyException(host + " could not prove who it is, or speaks no TLS that is safe.");
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException -> unknownHost(host);
            case UnknownHostException _ -> unknownHost(host);
            case ConnectException _ ->
                new NoReplyException(host + " could not be reached. Look at your connection, then try again.");
            case IOException _ -> new NoReplyException("The connection to " + host + " broke before an answer.");
            default -> new NoReplyException("No answer came from " + host + ".");
        };
    }

    private static NoReplyException unknownHost(String host) {
        return new NoReplyException("No address is known for " + host + ". Look at its name and your connection.");
    }

    private NoReplyException tooLate(String host) {
        return new NoReplyException(host + " did not answer within " + Math.max(1, patience.toSeconds()) + " s.");
    }
}
