package dev.unleak.model;

import java.nio.charset.StandardCharsets;

/**
 * A secret's bytes. Lives in memory while a fragment is matched or a person looks, nowhere else: it is never stored,
 * logged or put in a message, so {@link #toString} tells only the length.
 */
public final class Secret {
    private final byte[] bytes;

    public Secret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static Secret of(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    /** The value itself: for matching, masking and a reveal that the person asked for. */
    public String reveal() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret[" + bytes.length + " bytes]";
    }
}
