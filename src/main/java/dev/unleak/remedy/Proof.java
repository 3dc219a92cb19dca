package dev.unleak.remedy;

import dev.unleak.model.Where;
import java.util.Set;

/** What the app finds out for itself. */
enum Proof {
    WORKING_TREE(Where.WORKING_TREE),
    INDEX(Where.INDEX),
    HEAD(Where.HEAD),
    /** No branch, remote branch, tag or note reaches it. */
    REFS(Where.HEAD, Where.HISTORY, Where.MESSAGE, Where.NOTE),
    /** No remote-tracking branch reaches it. */
    REMOTE,
    LEFTOVERS(Where.STASH, Where.REFLOG, Where.UNREACHABLE),
    IGNORED,
    HOOK;

    private final Set<Where> places;

    Proof(Where... places) {
        this.places = Set.of(places);
    }

    /** The kinds of place that must be empty; none where the proof is of another kind. */
    Set<Where> places() {
        return places;
    }

    /** Whether the last scan answers it. */
    boolean byScan() {
        return this != IGNORED && this != HOOK;
    }
}
