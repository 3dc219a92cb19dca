/** Reads a secret from the environment and stops when it is missing. */
public class ReadSecret {
    public static void main(String[] args) {
        try {
            String apiKey = readSecret();
            // Use apiKey here. Do not print it.
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String readSecret() {
        String value = System.getenv("{{variable}}");
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("{{variable}} is not set.");
        }
        return value;
    }
}
