package dev.unleak.source.git;

import dev.unleak.model.Where;
import java.util.BitSet;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.jspecify.annotations.Nullable;

/** A commit while provenance is worked out. A tree that a ref names is taken as a commit without author or parents. */
final class Commit extends ObjectIdOwnerMap.Entry {
    /** The zero id where an earlier scan knows what it holds. */
    ObjectId tree;

    final List<ObjectId> parentIds;

    /** Author date in seconds of the epoch. */
    final long authored;

    /** Those that git still has. */
    List<Commit> parents = List.of();

    /** What kind of root reaches it, the most exposed first; UNREACHABLE until one does. */
    Where where = Where.UNREACHABLE;

    boolean inHead;
    boolean pushed;

    /** Number of children that were not visited yet. */
    int waiting;

    /** Roots that reach it; dropped once it was handed on to the parents. */
    @Nullable
    BitSet roots;

    /** What its tree holds of the blobs in question; null for nothing. */
    @Nullable
    Holding holding;

    /** What children of the same kind still hold of it; for {@link Histories}, until it was visited. */
    @Nullable
    BitSet carried;

    /** Whether an earlier scan told what it holds. */
    boolean charted;

    Commit(ObjectId id, ObjectId tree, List<ObjectId> parentIds, long authored) {
        super(id);
        this.tree = tree;
        this.parentIds = parentIds;
        this.authored = authored;
    }

    void reached(Where by) {
        if (by.compareTo(where) < 0) {
            where = by;
        }
    }

    boolean isTree() {
        return tree.equals(this);
    }

    boolean isReached() {
        return where != Where.UNREACHABLE;
    }
}
