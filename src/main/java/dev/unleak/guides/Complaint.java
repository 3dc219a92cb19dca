package dev.unleak.guides;

/**
 * Something that the check found.
 *
 * @param guide id of the guide, or the file's name where it could not be read
 * @param text one plain sentence
 */
public record Complaint(Kind kind, String guide, String text) {
    public enum Kind {
        /** The guide must not ship like this. */
        ERROR,
        /** The guide may be shown, and somebody should look at it. */
        WARNING
    }

    static Complaint error(String guide, String text) {
        return new Complaint(Kind.ERROR, guide, text);
    }

    static Complaint warning(String guide, String text) {
        return new Complaint(Kind.WARNING, guide, text);
    }
}
