// Needs Java 21 and com.fasterxml.jackson.core:jackson-databind.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads a secret from Azure Key Vault with the managed identity, and stops when it cannot. */
public class ReadSecret {
    public static void main(String[] args) throws InterruptedException {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The secret cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    static String readSecret() throws IOException, InterruptedException {
        String vault = setting("KEY_VAULT_URL");
        String identity = setting("IDENTITY_ENDPOINT") + "?api-version=2019-08-01&resource=https://vault.azure.net";
        String token = get(identity, "X-IDENTITY-HEADER", setting("IDENTITY_HEADER")).path("access_token").asText();
        String value = get(vault + "/secrets/{{azure_secret_name}}?api-version=7.4", "Authorization", "Bearer " + token)
                .path("value")
                .asText();
        if (value.isBlank()) {
            throw new IOException("{{azure_secret_name}} is empty.");
        }
        return value;
    }

    private static JsonNode get(String url, String header, String proof) throws IOException, InterruptedException {
        URI uri = URI.create(url);
        var request = HttpRequest.newBuilder(uri).header(header, proof).timeout(Duration.ofSeconds(10)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(uri.getHost() + " answered " + answer.statusCode() + ".");
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (ConnectException e) {
            throw new IOException(uri.getHost() + " cannot be reached.", e);
        }
    }

    private static String setting(String name) throws IOException {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IOException(name + " is not set.");
        }
        return value;
    }
}
