package dev.unleak.remedy.rewrite;

import java.util.List;

/**
 * What is left in a clone after a rewrite.
 *
 * @param related whether it has any file of the rehearsed repository; if not, that nothing is left proves nothing
 * @param left objects that should be gone
 * @param scanned places in which the scanner still sees the secret
 * @param unread what the scanner could not search
 */
public record Verification(String root, boolean related, List<Left> left, List<String> scanned, List<String> unread) {
    /**
     * An object that git still has.
     *
     * @param refs in full, which reach the commit; empty where only a reflog or nothing does, and for files
     */
    public record Left(Kind kind, String id, List<String> refs) {}

    public enum Kind {
        FIRST_CHANGED_COMMIT,
        FILE
    }

    public boolean clean() {
        return related && left.isEmpty() && scanned.isEmpty() && unread.isEmpty();
    }
}
