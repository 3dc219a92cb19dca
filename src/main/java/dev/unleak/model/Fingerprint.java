package dev.unleak.model;

/**
 * The identity of a secret: HMAC-SHA256 of its type and value under this installation's key, 64 lower-case hex digits.
 * Says nothing about the value without the key.
 */
public record Fingerprint(String hex) {
    private static final int DIGITS = 64;

    public Fingerprint {
        if (hex.length() != DIGITS || !isLowerHex(hex)) {
            throw new IllegalArgumentException("A fingerprint has 64 hex digits.");
        }
    }

    /** A store may hold tens of thousands, so that a pattern would be felt. */
    private static boolean isLowerHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
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
