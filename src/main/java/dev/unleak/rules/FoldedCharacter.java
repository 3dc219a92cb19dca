package dev.unleak.rules;

/**
 * The checksum of crates.io's tokens for trusted publishing: one letter or digit at the end, picked by the exclusive or
 * of the random characters before it, without the prefix. Source: crates/crates_io_trustpub/src/access_token.rs of
 * rust-lang/crates.io.
 */
public final class FoldedCharacter {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private FoldedCharacter() {}

    /** Whether the last character is picked by those between it and the last underscore. */
    public static boolean closes(String token) {
        return token.length() > 1 && close(token).equals(token);
    }

    /** The token with its last character replaced by the right one. */
    public static String close(String token) {
        int end = token.length() - 1;
        int folded = 0;
        for (int i = token.lastIndexOf('_') + 1; i < end; i++) {
            folded ^= token.charAt(i);
        }
        return token.substring(0, end) + ALPHABET.charAt((folded & 0xff) % ALPHABET.length());
    }
}
