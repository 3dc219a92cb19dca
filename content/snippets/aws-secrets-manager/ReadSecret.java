// Needs software.amazon.awssdk:secretsmanager (AWS SDK for Java 2).
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads a secret from AWS Secrets Manager and stops when it cannot. Region and identity come from the surroundings. */
public class ReadSecret {
    public static void main(String[] args) {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (SdkException | IllegalStateException e) {
            System.err.println("The secret cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    static String readSecret() {
        try (SecretsManagerClient client = SecretsManagerClient.builder()
                .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(10)))
                .build()) {
            String value = client.getSecretValue(request -> request.secretId("{{aws_secret_id}}"))
                    .secretString();
            if (value == null || value.isBlank()) {
                throw new IllegalStateException("{{aws_secret_id}} holds no text.");
            }
            return value;
        }
    }
}
