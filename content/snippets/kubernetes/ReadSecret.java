import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a secret from the file that Kubernetes mounts, and stops when it cannot. */
public class ReadSecret {
    public static void main(String[] args) {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (IOException e) {
            System.err.println("The secret cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Reads anew on each call: Kubernetes replaces the file when the Secret changes. */
    static String readSecret() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("{{variable}}_FILE", "{{kubernetes_file}}"));
        if (!Files.isReadable(file)) {
            throw new IOException(file + " is not there or not readable.");
        }
        String value = Files.readString(file).strip();
        if (value.isEmpty()) {
            throw new IOException(file + " is empty.");
        }
        return value;
    }
}
