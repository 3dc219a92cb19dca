package dev.unleak.source.git;

import dev.unleak.model.Where;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What became of one blob at one path over the commits. */
final class Story {
    /** The most exposed kind of root that reaches it; first and last speak of commits of this kind only. */
    Where where = Where.UNREACHABLE;

    final BitSet roots = new BitSet();
    boolean pushed;

    @Nullable
    Commit first;

    @Nullable
    Commit last;

    @Nullable
    Commit removed;

    /** A merge that took one side, of which only some parents had it. */
    @Nullable
    Commit mergedAway;

    void heldBy(Holding holding) {
        roots.or(holding.roots);
        pushed |= holding.pushed;
        if (holding.where.compareTo(where) < 0) {
            where = holding.where;
        }
    }

    /** A commit that has it while none of its parents does; told from the newest on. */
    void broughtIn(Commit commit) {
        if (commit.where == where && (first == null || commit.authored <= first.authored)) {
            first = commit;
        }
    }

    /** A commit that has it while none of its children does; told from the newest on. */
    void lastSeen(Commit commit) {
        if (commit.where == where && (last == null || commit.authored > last.authored)) {
            last = commit;
        }
    }

    /** A commit on HEAD's line that does not have it any more; told from the newest on. */
    void takenOut(Commit commit, boolean allParentsHadIt) {
        if (allParentsHadIt && removed == null) {
            removed = commit;
        }
        if (!allParentsHadIt && mergedAway == null) {
            mergedAway = commit;
        }
    }

    @Nullable
    Commit removal() {
        return removed == null ? mergedAway : removed;
    }
}
