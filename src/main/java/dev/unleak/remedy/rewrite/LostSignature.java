package dev.unleak.remedy.rewrite;

/**
 * A signature that a rewritten object no longer has: it would not fit the new bytes.
 *
 * @param id of the object as it was
 */
public record LostSignature(Kind kind, String id) {
    public enum Kind {
        COMMIT,
        TAG,
        /** That of a tag which was merged, as the merge commit quotes it. */
        MERGED_TAG
    }
}
