package dev.unleak.source.git;

import dev.unleak.model.Where;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a root tree holds of the blobs in question. Many commits share one. */
final class Holding {
    /** Numbers of {@link Spots}. */
    final BitSet spots;

    /** Roots that reach a commit with this tree. */
    final BitSet roots = new BitSet();

    /** What kind of root reaches such a commit, the most exposed first. */
    Where where = Where.UNREACHABLE;

    boolean pushed;

    Holding(BitSet spots) {
        this.spots = spots;
    }

    /** What stands in one and not in the other; either may be nothing. */
    static BitSet without(@Nullable Holding one, @Nullable Holding other) {
        BitSet rest = one == null ? new BitSet() : (BitSet) one.spots.clone();
        if (other != null) {
            rest.andNot(other.spots);
        }
        return rest;
    }
}
