package dev.unleak.source.git.pack;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which object of a pack is a delta of which. Whole objects are the roots; objects are told by rank. Bases that are
 * missing (thin packs), cyclic or damaged make all that hangs on them unreadable, and nothing here runs into them.
 * Immutable and safe for use by many threads once built. Costs 17 bytes of heap an object.
 */
public final class DeltaForest {
    static final int NONE = -1;
    static final String HANGS_ON_BROKEN = "It is a delta of an object that cannot be read.";

    /** In {@link #types}, all under 0: why an object has no type. */
    private static final byte DAMAGED = -1;

    private static final byte BASELESS = -2;
    private static final byte HANGING = -3;
    private static final byte CYCLIC = -4;

    private final Pack pack;
    private final int[] parents;
    private final int[] firstChildren;
    private final int[] siblings;
    /** By rank: objects in the subtree, itself among them. */
    private final int[] weights;
    /** By rank: the code of an {@link ObjectType}, or why there is none. */
    private final byte[] types;

    private DeltaForest(Pack pack) {
        this.pack = pack;
        int count = pack.count();
        parents = new int[count];
        firstChildren = new int[count];
        siblings = new int[count];
        weights = new int[count];
        types = new byte[count];
        Arrays.fill(parents, NONE);
        Arrays.fill(firstChildren, NONE);
        Arrays.fill(siblings, NONE);
    }

    /** Reads the head of every object, on all processors: the pack's arena must be a shared one. */
    public static DeltaForest of(Pack pack) {
        DeltaForest forest = new DeltaForest(pack);
        IntStream.range(0, pack.count()).parallel().forEach(rank -> forest.types[rank] = forest.read(rank));
        // From the last to the first, so that children stand in the order of the file.
        for (int rank = pack.count() - 1; rank >= 0; rank--) {
            int parent = forest.parents[rank];
            if (parent != NONE) {
                forest.siblings[rank] = forest.firstChildren[parent];
                forest.firstChildren[parent] = rank;
            }
        }
        forest.descend();
        return forest;
    }

    public Pack pack() {
        return pack;
    }

    /** Empty if the object cannot be read. */
    public Optional<ObjectType> type(int rank) {
        return types[rank] < 0 ? Optional.empty() : Optional.of(ObjectType.of(types[rank]));
    }

    /** Whether the object is of a type; false for those that cannot be read. */
    public boolean is(int rank, ObjectType type) {
        return types[rank] == type.code();
    }

    /** Why an object has no type, as a sentence about "it". */
    Optional<String> flaw(int rank) {
        return switch (types[rank]) {
            case DAMAGED -> Optional.of(head(rank));
            case BASELESS ->
                Optional.of("It is a delta of an object that the pack does not hold; git keeps no such packs.");
            case HANGING -> Optional.of(HANGS_ON_BROKEN);
            case CYCLIC -> Optional.of("It is a delta of an object that is, in the end, a delta of it.");
            default -> Optional.empty();
        };
    }

    int parent(int rank) {
        return parents[rank];
    }

    /** The first delta of an object, or {@link #NONE}. */
    int firstChild(int rank) {
        return firstChildren[rank];
    }

    /** The next delta of the same base, or {@link #NONE}. */
    int sibling(int rank) {
        return siblings[rank];
    }

    int weight(int rank) {
        return weights[rank];
    }

    /** Gives an object that has a type and all that hang on it, bases first. */
    void subtree(int root, IntConsumer each) {
        int rank = root;
        while (rank != NONE) {
            each.accept(rank);
            if (firstChildren[rank] != NONE) {
                rank = firstChildren[rank];
                continue;
            }
            while (rank != root && siblings[rank] == NONE) {
                rank = parents[rank];
            }
            rank = rank == root ? NONE : siblings[rank];
        }
    }

    /** The type that the object's own head tells; a delta counts as cyclic until a root is found to reach it. */
    private byte read(int rank) {
        try {
            Entry entry = pack.entry(rank);
            if (!entry.isDelta()) {
                return (byte) entry.type();
            }
            int base = pack.base(entry);
            if (base < 0) {
                return BASELESS;
            }
            parents[rank] = base;
            return CYCLIC;
        } catch (DamagedObjectException told) {
            return DAMAGED;
        }
    }

    /**
     * Hands types down and weights up. Deltas that no root reaches hang on a cycle and stay as {@link #read} left them.
     */
    private void descend() {
        int[] order = new int[types.length];
        int known = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (parents[rank] == NONE) {
                order[known++] = rank;
            }
        }
        for (int i = 0; i < known; i++) {
            int rank = order[i];
            weights[rank] = 1;
            for (int child = firstChildren[rank]; child != NONE; child = siblings[child]) {
                types[child] = types[rank] < 0 ? HANGING : types[rank];
                order[known++] = child;
            }
        }
        for (int i = known - 1; i >= 0; i--) {
            if (parents[order[i]] != NONE) {
                weights[parents[order[i]]] += weights[order[i]];
            }
        }
    }

    private String head(int rank) {
        try {
            pack.entry(rank);
            return "Its head is damaged.";
        } catch (DamagedObjectException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
