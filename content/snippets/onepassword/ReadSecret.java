import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Reads a secret with 1Password's command line, and stops when it cannot. */
public class ReadSecret {
    public static void main(String[] args) throws InterruptedException {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (IOException e) {
            System.err.println("The secret cannot be read: " + e.getMessage());
            System.exit(1);
        }
    }

    static String readSecret() throws IOException, InterruptedException {
        Process op = new ProcessBuilder("op", "read", "--no-newline", "{{op_reference}}").start();
        op.getOutputStream().close();
        // A minute, since somebody may have to unlock the app.
        if (!op.waitFor(60, TimeUnit.SECONDS)) {
            op.destroyForcibly();
            throw new IOException("op did not answer within a minute.");
        }
        if (op.exitValue() != 0) {
            throw new IOException(new String(op.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        String value = new String(op.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (value.isBlank()) {
            throw new IOException("{{op_reference}} is empty.");
        }
        return value;
    }
}
