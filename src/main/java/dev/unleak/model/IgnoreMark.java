package dev.unleak.model;

/**
 * An ignore mark that stands beside a secret, such as a comment {@code gitleaks:allow}.
 *
 * @param name the mark as its tool writes it
 * @param id the secret id that one of our own marks names; empty for the marks of other tools, which cover whatever
 *     stands there
 * @param reason what the person wrote behind one of our own marks; may be empty
 */
public record IgnoreMark(String name, String id, String reason) {
    /** How our own mark begins; a secret id and a reason follow. */
    public static final String OURS = "unleak:ignore";

    public boolean ours() {
        return name.equals(OURS);
    }
}
