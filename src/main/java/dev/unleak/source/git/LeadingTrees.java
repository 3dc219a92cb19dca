package dev.unleak.source.git;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.pack.Copies;
import dev.unleak.source.git.pack.ObjectType;
import dev.unleak.source.git.pack.ObjectVisitor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.MutableObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Which trees lead to blobs in question: found from below, in one walk over all trees in packs, which costs far less
 * than to read the trees of all commits from above. Immutable; safe for use by many threads.
 */
final class LeadingTrees {
    private final IdNumbers trees;
    private final BitSet leading;

    private LeadingTrees(IdNumbers trees, BitSet leading) {
        this.trees = trees;
        this.leading = leading;
    }

    /** Nobody knows: any tree may lead to the blobs. */
    static LeadingTrees unknown() {
        return new LeadingTrees(new IdNumbers(0), new BitSet());
    }

    static LeadingTrees to(Collection<ObjectId> blobs, List<OpenPack> packs, CancelToken cancel) {
        if (blobs.isEmpty()) {
            return unknown();
        }
        IdNumbers trees = new IdNumbers(packs.stream().mapToInt(OpenPack::count).sum());
        IdNumbers wanted = new IdNumbers(blobs.size());
        blobs.forEach(blob -> wanted.add(blob, 0));
        int first = 0;
        for (OpenPack pack : packs) {
            for (int rank = 0; rank < pack.count(); rank++) {
                if (pack.forest().is(rank, ObjectType.TREE)) {
                    trees.add(pack.id(rank), first + rank);
                }
            }
            first += pack.count();
        }
        Links links = new Links();
        BitSet leading = new BitSet(first);
        first = 0;
        for (OpenPack pack : packs) {
            pack.walk(
                    rank -> pack.forest().is(rank, ObjectType.TREE),
                    new Walk(first, trees, wanted, links, leading),
                    Runtime.getRuntime().availableProcessors(),
                    cancel);
            first += pack.count();
        }
        links.climb(leading, first);
        return new LeadingTrees(trees, leading);
    }

    /** Whether the tree or one below it may hold one of the blobs; true for trees that are in no pack. */
    boolean mayLead(AnyObjectId tree) {
        int number = trees.number(tree);
        return number < 0 || leading.get(number);
    }

    /** @param first number of the pack's first object */
    private record Walk(int first, IdNumbers trees, IdNumbers wanted, Links links, BitSet leading)
            implements ObjectVisitor<Boolean> {
        @Override
        public @Nullable Boolean visit(int rank, byte[] bytes, int length, @Nullable Boolean base, Copies copies) {
            TreeEntries entries = new TreeEntries(bytes, length);
            MutableObjectId id = new MutableObjectId();
            int[] below = new int[8];
            int count = 0;
            boolean holds = false;
            while (entries.next(id)) {
                if (entries.isTree()) {
                    int number = trees.number(id);
                    if (number >= 0) {
                        below = count == below.length ? Arrays.copyOf(below, 2 * count) : below;
                        below[count++] = number;
                    } else {
                        // It lies loose, or nowhere: what is fetched may stand on trees that were here before.
                        holds = true;
                    }
                } else if (!holds && entries.isFile()) {
                    holds = wanted.number(id) >= 0;
                }
            }
            tell(first + rank, holds, below, count);
            return null;
        }

        private void tell(int tree, boolean holds, int[] below, int count) {
            synchronized (links) {
                if (holds) {
                    leading.set(tree);
                }
                for (int i = 0; i < count; i++) {
                    links.add(below[i], tree);
                }
            }
        }

        /** Nobody knows what it holds. */
        @Override
        public void large(int rank) {
            tell(first + rank, true, new int[0], 0);
        }

        @Override
        public void broken(int rank, String sentence) {
            tell(first + rank, true, new int[0], 0);
        }
    }

    /** Which tree stands in which others. Costs 16 bytes of heap a link. */
    private static final class Links {
        private int[] below = new int[1024];
        private int[] above = new int[1024];
        private int count;

        void add(int tree, int holder) {
            if (count == below.length) {
                below = Arrays.copyOf(below, 2 * count);
                above = Arrays.copyOf(above, 2 * count);
            }
            below[count] = tree;
            above[count++] = holder;
        }

        /** Adds all trees that stand above those which lead. */
        void climb(BitSet leading, int trees) {
            int[] starts = new int[trees + 1];
            for (int i = 0; i < count; i++) {
                starts[below[i] + 1]++;
            }
            for (int tree = 0; tree < trees; tree++) {
                starts[tree + 1] += starts[tree];
            }
            int[] next = Arrays.copyOf(starts, trees);
            int[] holders = new int[count];
            for (int i = 0; i < count; i++) {
                holders[next[below[i]]++] = above[i];
            }
            int[] open = leading.stream().toArray();
            int left = open.length;
            while (left > 0) {
                int tree = open[--left];
                for (int i = starts[tree]; i < starts[tree + 1]; i++) {
                    if (!leading.get(holders[i])) {
                        leading.set(holders[i]);
                        open = left == open.length ? Arrays.copyOf(open, Math.max(16, 2 * left)) : open;
                        open[left++] = holders[i];
                    }
                }
            }
        }
    }
}
