package dev.unleak.model;

/** Something that a person can mend. The message is one plain sentence: what happened, and what to do next. */
public final class UserError extends RuntimeException {
    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
