package dev.unleak.remedy.rewrite;

import java.util.List;

/**
 * What a rewrite of all refs would do, as tried on a scratch clone. Ids and names only, never the value.
 *
 * @param removed whether whole files were removed rather than the value replaced
 * @param lines how many lines the value has
 * @param paths where the value ever stood in a tree
 * @param first changed commits of which no parent changed, in the order of history
 * @param changed refs that would name another object
 * @param unchanged refs that would stay as they are
 * @param signatures lost by commits and tags that were rewritten
 * @param unpushable refs that a server sets itself, so that a push cannot change them
 * @param lfsOrphans files of Git LFS, by SHA-256, that no pointer would name any more
 * @param remotes names of remotes with their addresses, without user and password
 */
public record Rehearsal(
        boolean removed,
        int lines,
        List<String> paths,
        List<String> first,
        List<ChangedRef> changed,
        List<String> unchanged,
        List<LostSignature> signatures,
        List<String> unpushable,
        List<String> lfsOrphans,
        List<Remote> remotes,
        Counts counts,
        Proof proof,
        Traces traces) {

    /** @param first the first changed commits in its history, empty for a tag of a file or folder */
    public record ChangedRef(String name, String before, String after, List<String> first) {}

    /** @param address where it lies, empty where none is set */
    public record Remote(String name, String address) {}

    /**
     * How much is rewritten.
     *
     * @param allCommits commits that the refs reach
     * @param messages of commits and tags that held the value
     */
    public record Counts(long allCommits, long commits, long tags, long trees, long blobs, long messages) {}

    /**
     * What was looked at afterwards.
     *
     * @param objects objects of the rewritten clone, all of which were read
     * @param held ids of those whose bytes still hold the value: a rewrite leaves names of files, and lines of authors
     *     and other headers
     * @param scanned places in which the scanner still sees it
     * @param unread what the scanner could not search
     */
    public record Proof(long objects, List<String> held, List<String> scanned, List<String> unread) {
        public boolean holds() {
            return held.isEmpty() && scanned.isEmpty() && unread.isEmpty();
        }
    }

    /** Whether no ref has the value at all: neither where a rewrite takes it out nor where it leaves it. */
    public boolean findsNothing() {
        return changed.isEmpty() && proof.holds();
    }
}
