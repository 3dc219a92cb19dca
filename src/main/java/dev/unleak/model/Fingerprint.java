package dev.unleak.model;

/**
 * The identity of a secret: HMAC-SHA256 of its type and value under this installation's key, 64 lower-case hex digits.
 * Says nothing about the value without the key.
 */
public record Fingerprint(String hex) {
    public Fingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A fingerprint has 64 hex digits.");
        }
    }

    /** The first 12 digits, enough to tell findings apart on a screen. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
