// Needs Java 21.
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Signs in to Conjur as a host, reads one variable, and stops when it cannot. */
public class ReadSecret {
    public static void main(String[] args) throws InterruptedException {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (IOException | IllegalStateException e) {
            System.err.println("The secret cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    static String readSecret() throws IOException, InterruptedException {
        String account = encoded(setting("CONJUR_ACCOUNT"));
        String token = send(request("/authn/" + account + "/" + encoded(setting("CONJUR_AUTHN_LOGIN")) + "/authenticate")
                .POST(BodyPublishers.ofString(setting("CONJUR_AUTHN_API_KEY"))));
        String value = send(request("/secrets/" + account + "/variable/" + encoded("{{conjur_variable}}"))
                .header(
                        "Authorization",
                        "Token token=\"" + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8))
                                + "\""));
        if (value.isBlank()) {
            throw new IOException("{{conjur_variable}} is empty.");
        }
        return value;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(setting("CONJUR_APPLIANCE_URL") + path))
                .timeout(Duration.ofSeconds(10));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Conjur answered " + answer.statusCode() + ".");
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new IOException("Conjur cannot be reached.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set.");
        }
        return value;
    }
}
