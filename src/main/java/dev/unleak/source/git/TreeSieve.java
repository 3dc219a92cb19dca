package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.MutableObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Trees with all but the blobs in question sifted out. Each tree is read once; what remains is shared, so that
 * thousands of commits come down to a few distinct remainders.
 */
final class TreeSieve {
    private static final int DEEPEST = 500;

    private final ObjectReader reader;
    private final LeadingTrees leading;
    private final Set<? extends AnyObjectId> wanted;
    private final CancelToken cancel;
    private final Spots spots;
    private final ObjectIdOwnerMap<Sifted> seen = new ObjectIdOwnerMap<>();
    private final Map<List<Item>, Remainder> remainders = new HashMap<>();
    private final Map<Remainder, Holding> holdings = new IdentityHashMap<>();
    private boolean whole = true;

    /** @param leading tells which trees need not be read */
    TreeSieve(
            ObjectReader reader,
            LeadingTrees leading,
            Set<? extends AnyObjectId> wanted,
            Spots spots,
            CancelToken cancel) {
        this.reader = reader;
        this.leading = leading;
        this.wanted = wanted;
        this.spots = spots;
        this.cancel = cancel;
    }

    /** A tree that was read. */
    private static final class Sifted extends ObjectIdOwnerMap.Entry {
        final @Nullable Remainder remainder;

        Sifted(AnyObjectId id, @Nullable Remainder remainder) {
            super(id);
            this.remainder = remainder;
        }
    }

    /** The same remainder is the same object. */
    private static final class Remainder {
        final List<Item> items;

        Remainder(List<Item> items) {
            this.items = items;
        }
    }

    /** @param blob set for a file, and {@code below} for a folder */
    private record Item(
            String name, @Nullable ObjectId blob, @Nullable Remainder below) {}

    /** What a root tree holds, or null for nothing. */
    @Nullable
    Holding holding(ObjectId tree) {
        if (wanted.isEmpty()) {
            return null;
        }
        Remainder remainder = sift(tree, 0);
        if (remainder == null) {
            return null;
        }
        return holdings.computeIfAbsent(remainder, r -> {
            BitSet held = new BitSet();
            expand(r, "", held);
            return new Holding(held);
        });
    }

    /** Whether every tree could be read, and every path told. */
    boolean isWhole() {
        return whole && spots.count() < Spots.MOST;
    }

    boolean read(AnyObjectId tree) {
        return seen.contains(tree);
    }

    private void expand(Remainder remainder, String prefix, BitSet held) {
        for (Item item : remainder.items) {
            if (held.cardinality() >= Spots.MOST) {
                return;
            }
            if (item.below != null) {
                expand(item.below, prefix + item.name + "/", held);
            } else if (item.blob != null) {
                int number = spots.number(prefix + item.name, item.blob);
                if (number >= 0) {
                    held.set(number);
                }
            }
        }
    }

    private @Nullable Remainder sift(ObjectId tree, int depth) {
        Sifted known = seen.get(tree);
        if (known != null) {
            return known.remainder;
        }
        cancel.check();
        Remainder remainder = null;
        if (depth < DEEPEST && leading.mayLead(tree)) {
            try {
                List<Item> items =
                        items(reader.open(tree, Constants.OBJ_TREE).getCachedBytes(TreeEntries.MOST_BYTES), depth);
                remainder = items.isEmpty() ? null : remainders.computeIfAbsent(items, Remainder::new);
            } catch (IOException missingOrDamaged) {
                // Reading the objects has told of it; what it held shows up as unreachable.
                whole = false;
            }
        }
        seen.add(new Sifted(tree, remainder));
        return remainder;
    }

    private List<Item> items(byte[] tree, int depth) {
        List<Item> items = new ArrayList<>();
        TreeEntries entries = new TreeEntries(tree);
        MutableObjectId id = new MutableObjectId();
        while (entries.next(id)) {
            if (entries.isTree()) {
                String name = entries.name();
                Remainder below = sift(id.toObjectId(), depth + 1);
                if (below != null) {
                    items.add(new Item(name, null, below));
                }
            } else if (entries.isFile() && wanted.contains(id)) {
                items.add(new Item(entries.name(), id.toObjectId(), null));
            }
        }
        return items;
    }
}
