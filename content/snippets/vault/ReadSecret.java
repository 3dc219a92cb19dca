// Needs Java 21 and com.fasterxml.jackson.core:jackson-databind.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads one field of a secret in Vault's key-value engine, version 2, and stops when it cannot. */
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
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(setting("VAULT_ADDR") + "/v1/secret/data/{{vault_path}}"))
                .header("X-Vault-Token", setting("VAULT_TOKEN"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Vault answered " + answer.statusCode() + ".");
            }
            String value = new ObjectMapper()
                    .readTree(answer.body())
                    .path("data")
                    .path("data")
                    .path("{{vault_field}}")
                    .asText();
            if (value.isBlank()) {
                throw new IOException("{{vault_path}} has no field {{vault_field}}.");
            }
            return value;
        } catch (ConnectException e) {
            throw new IOException("Vault cannot be reached.", e);
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set.");
        }
        return value;
    }
}
