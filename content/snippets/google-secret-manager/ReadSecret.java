// Needs Java 21 and com.fasterxml.jackson.core:jackson-databind.
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32C;

/** Reads a secret from Google Secret Manager as the machine's service account, and stops when it cannot. */
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
        Map<String, String> settings = System.getenv();
        String project = settings.getOrDefault("GOOGLE_CLOUD_PROJECT", "");
        if (project.isBlank()) {
            throw new IOException("GOOGLE_CLOUD_PROJECT is not set.");
        }
        String metadata = "http://" + settings.getOrDefault("GCE_METADATA_HOST", "metadata.google.internal");
        String manager = settings.getOrDefault("GOOGLE_SECRET_MANAGER_URL", "https://secretmanager.googleapis.com");
        String account = metadata + "/computeMetadata/v1/instance/service-accounts/default/token";
        String token = get(account, "Metadata-Flavor", "Google").path("access_token").asText();
        String secret = manager + "/v1/projects/" + project + "/secrets/{{google_secret_id}}/versions/latest:access";
        JsonNode payload = get(secret, "Authorization", "Bearer " + token).path("payload");
        byte[] value = Base64.getDecoder().decode(payload.path("data").asText());
        CRC32C checksum = new CRC32C();
        checksum.update(value);
        if (value.length == 0 || checksum.getValue() != payload.path("dataCrc32c").asLong(-1)) {
            throw new IOException("{{google_secret_id}} is empty or was damaged on its way.");
        }
        return new String(value, StandardCharsets.UTF_8);
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
}
