package dev.unleak.model;

/**
 * Something that was not searched, or only in part, and why. "Clean" is never shown without these.
 *
 * @param path as in {@link Place}
 * @param detail one plain sentence
 */
public record NotSearched(String path, Why why, long bytes, String detail) {
    public enum Why {
        BINARY,
        UNREADABLE,
        POINTER,
        LINK,
        SPECIAL,
        LIMIT,
        EXCLUDED,
        IGNORED,
        BROKEN;

        /**
         * Whether it should have been searched and could not be; the others hold no text, or were left out by choice.
         */
        public boolean isFailure() {
            return this == UNREADABLE || this == LIMIT || this == BROKEN;
        }

        /** The word in machine-readable output. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
