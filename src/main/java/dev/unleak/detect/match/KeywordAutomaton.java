package dev.unleak.detect.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all keywords in one pass over bytes, in any ASCII case: the automaton of Aho and Corasick (1975) with every
 * failure link resolved, as one flat table of states by classes of bytes. Immutable; safe for use by many threads.
 */
final class KeywordAutomaton {
    /** Told of each keyword where it ends. */
    @FunctionalInterface
    interface Hits {
        /**
         * @param keyword its index in the list the automaton was built of
         * @param end offset behind its last byte
         */
        void hit(int keyword, int end);
    }

    private static final int[] NONE = {};

    /** A shorter text is read faster alone than the lanes are begun. */
    private static final int LEAST_IN_LANES = 1024;

    private final byte[] classes;

    /** Entries of a row: one for each class, and the number of the list of keywords that end there. */
    private final int width;
    /**
     * Target state times {@link #width}; negative where keywords end in the target: the complement of the same. States
     * stand in order of depth, for most text visits only those of little depth: they fill few lines of the cache.
     */
    private final int[] next;
    /** Lists of keywords that end together. */
    private final int[][] ends;

    private final int longest;

    /** @param keywords ASCII, not empty */
    KeywordAutomaton(List<String> keywords) {
        KeywordTree tree = new KeywordTree(keywords);
        classes = tree.classes();
        width = tree.width() + 1;
        next = new int[tree.size() * width];
        longest = keywords.stream().mapToInt(String::length).max().orElse(1);
        ends = link(tree);
    }

    /** Reports every keyword that lies in {@code bytes[from, to)}, in order of its end. */
    void scan(byte[] bytes, int from, int to, Hits hits) {
        int at = from;
        int row = 0;
        int least = Math.max(LEAST_IN_LANES, Lanes.COUNT * longest);
        if (to - from >= least) {
            Lanes lanes = new Lanes(next, classes);
            while (to - at >= least) {
                int length = Math.min((to - at) / Lanes.COUNT, Math.max(Lanes.LONGEST, longest));
                row = lanes.run(bytes, at, length, row, longest - 1);
                at += Lanes.COUNT * length;
                for (int lane = 0; lane < Lanes.COUNT; lane++) {
                    for (int i = 0; i < lanes.count(lane); i++) {
                        tell(lanes.row(lane, i), lanes.end(lane, i), hits);
                    }
                }
            }
        }
        for (; at < to; at++) {
            row = next[row + classes[bytes[at] & 0xff]];
            if (row < 0) {
                row = ~row;
                tell(row, at + 1, hits);
            }
        }
    }

    private void tell(int row, int end, Hits hits) {
        for (int keyword : ends[next[row + width - 1]]) {
            hits.hit(keyword, end);
        }
    }

    /**
     * Breadth first, so that a node's failure state is complete before the node's own: its row is that of its failure
     * state but for its children, which is copied as a whole, for building must be fast before any of it is compiled.
     *
     * @return the lists of keywords that end together
     */
    private int[][] link(KeywordTree tree) {
        List<int[]> lists = new ArrayList<>();
        lists.add(NONE);
        int[] node = new int[tree.size()];
        int[] failure = new int[tree.size()];
        int states = 1;
        for (int state = 0; state < states; state++) {
            int row = state * width;
            System.arraycopy(next, failure[state] * width, next, row, state == 0 ? 0 : width - 1);
            for (int child = tree.firstChild(node[state]); child != 0; child = tree.sibling(child)) {
                int c = tree.label(child);
                int otherwise = next[row + c];
                int fallback = (otherwise < 0 ? ~otherwise : otherwise) / width;
                node[states] = child;
                failure[states] = fallback;
                int others = next[fallback * width + width - 1];
                int[] own = tree.ends(child);
                int list = own.length == 0 ? others : lists.size();
                if (own.length > 0) {
                    lists.add(joined(own, lists.get(others)));
                }
                next[states * width + width - 1] = list;
                next[row + c] = list > 0 ? ~(states * width) : states * width;
                states++;
            }
        }
        return lists.toArray(int[][]::new);
    }

    static int[] joined(int[] first, int[] second) {
        if (first.length == 0 || second.length == 0) {
            return first.length == 0 ? second : first;
        }
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
