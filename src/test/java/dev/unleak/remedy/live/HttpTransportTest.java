package dev.unleak.remedy.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final String SECRET = "value-that-nobody-may-see";
    private static final LiveRequest REQUEST = request("https://api.acme.example/me");

    @Test
    void doesNotFollowARedirect() throws IOException {
        try (Twin elsewhere = new Twin(asked -> new Twin.Answer(200, "{}"));
                Twin twin = new Twin(asked ->
                        new Twin.Answer(307, "", List.of("Location: http://127.0.0.1:" + elsewhere.port() + "/me")))) {
            Reply reply = twin.transport().send(REQUEST, new CancelToken());

            assertThat(reply.status()).isEqualTo(307);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void sendsOnceWhateverComes() throws IOException {
        try (Twin twin = new Twin(asked -> new Twin.Answer(503, "later", List.of("Retry-After: 0")))) {
            twin.transport().send(REQUEST, new CancelToken());

            assertThat(twin.asked()).hasSize(1);
        }
    }

    @Test
    void sendsOnceWhenTheConnectionBreaks() throws IOException {
        try (Twin twin = new Twin(asked -> {
            throw new IllegalStateException("the server falls over");
        })) {
            Throwable thrown = catchThrowable(() -> twin.transport().send(REQUEST, new CancelToken()));

            assertThat(thrown).isInstanceOf(Transport.NoReplyException.class);
            assertThat(twin.asked()).hasSize(1);
            assertThat(trace(thrown)).doesNotContain(SECRET);
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        try (Twin twin = new Twin(asked -> waiting(end))) {
            Throwable thrown =
                    catchThrowable(() -> twin.transport(Duration.ofMillis(200)).send(REQUEST, new CancelToken()));
            end.countDown();

            assertThat(thrown)
                    .isInstanceOf(Transport.NoReplyException.class)
                    .hasMessage("api.acme.example did not answer within 1 s.");
            assertThat(trace(thrown)).doesNotContain(SECRET);
        }
    }

    @Test
    void stopsWhenItIsCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CancelToken cancel = new CancelToken();
        try (Twin twin = new Twin(asked -> {
            arrived.countDown();
            return waiting(end);
        })) {
            CompletableFuture<Throwable> sent = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> twin.transport().send(REQUEST, cancel)));
            arrived.await();
            cancel.cancel();

            assertThat(sent.get()).isInstanceOf(CancellationException.class);
            end.countDown();
        }
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        HttpTransport transport = HttpTransport.toLoopback(free, Duration.ofSeconds(5));

        assertThatExceptionOfType(Transport.NoReplyException.class)
                .isThrownBy(() -> transport.send(REQUEST, new CancelToken()))
                .withMessageContaining("api.acme.example could not be reached")
                .withNoCause();
    }

    @Test
    void sendsNothingInClearText() throws IOException {
        try (Twin twin = new Twin(asked -> new Twin.Answer(200, "{}"))) {
            LiveRequest plain = request("http://127.0.0.1:" + twin.port() + "/me");

            assertThatExceptionOfType(Transport.NoReplyException.class)
                    .isThrownBy(() -> HttpTransport.direct().send(plain, new CancelToken()));
            assertThat(twin.asked()).isEmpty();
        }
    }

    @Test
    void speaksOnlyTlsToARealHost() throws IOException {
        try (Twin twin = new Twin(asked -> new Twin.Answer(200, "{}"))) {
            LiveRequest tls = request("https://127.0.0.1:" + twin.port() + "/me");

            assertThatExceptionOfType(Transport.NoReplyException.class)
                    .isThrownBy(() -> HttpTransport.direct().send(tls, new CancelToken()))
                    .withNoCause();
            assertThat(twin.asked()).isEmpty();
        }
    }

    @Test
    void aHeaderThatTheClientRefusesIsNotQuoted() {
        LiveRequest broken = new LiveRequest(
                "GET", URI.create("https://api.acme.example/"), Map.of("X-Key", SECRET + "\nX-Other: 1"), "");

        Throwable thrown = catchThrowable(() -> HttpTransport.direct().send(broken, new CancelToken()));

        assertThat(thrown).isInstanceOf(Transport.NoReplyException.class);
        assertThat(trace(thrown)).doesNotContain(SECRET);
    }

    private static LiveRequest request(String url) {
        return new LiveRequest("GET", URI.create(url), Map.of("Authorization", "Bearer " + SECRET), "");
    }

    private static Twin.Answer waiting(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Twin.Answer(200, "{}");
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
