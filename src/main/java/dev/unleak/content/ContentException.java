package dev.unleak.content;

/** A content file that is not as docs/content-format.md says. The message names file, line and what is wrong. */
public final class ContentException extends RuntimeException {
    public ContentException(String message) {
        super(message);
    }

    public ContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
