package dev.unleak.detect.match;

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

    private final byte[] classes;
    private final int width;
    /**
     * Target state times {@link #width}; negative where keywords end in the target: the complement of the same. States
     * stand in order of depth, for most text visits only those of little depth: they fill few lines of the cache.
     */
    private final int[] next;
    /** By state: the keywords that end there. */
    private final int[][] ends;

    private final int longest;

    /** @param keywords ASCII, not empty */
    KeywordAutomaton(List<String> keywords) {
        KeywordTree tree = new KeywordTree(keywords);
        classes = tree.classes();
        width = tree.width();
        next = new int[tree.size() * width];
        ends = new int[tree.size()][];
        ends[0] = NONE;
        longest = keywords.stream().mapToInt(String::length).max().orElse(1);
        link(tree);
    }

    /** Reports every keyword that lies in {@code bytes[from, to)}, in order of its end. */
    void scan(byte[] bytes, int from, int to, Hits hits) {
        int at = from;
        int row = 0;
        if (to - from >= Lanes.BLOCK && longest <= Lanes.LENGTH) {
            Lanes lanes = new Lanes(next, classes);
            for (; to - at >= Lanes.BLOCK; at += Lanes.BLOCK) {
                row = lanes.run(bytes, at, row, longest - 1);
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
        for (int keyword : ends[row / width]) {
            hits.hit(keyword, end);
        }
    }

    /**
     * Breadth first, so that a node's failure state is complete before the node's own: its row is that of its failure
     * state but for its children, which is copied as a whole, for building must be fast before any of it is compiled.
     */
    private void link(KeywordTree tree) {
        int[] node = new int[tree.size()];
        int[] failure = new int[tree.size()];
        int states = 1;
        for (int state = 0; state < states; state++) {
            int row = state * width;
            System.arraycopy(next, failure[state] * width, next, row, state == 0 ? 0 : width);
            for (int child = tree.firstChild(node[state]); child != 0; child = tree.sibling(child)) {
                int c = tree.label(child);
                int otherwise = next[row + c];
                int fallback = (otherwise < 0 ? ~otherwise : otherwise) / width;
                node[states] = child;
                failure[states] = fallback;
                ends[states] = joined(tree.ends(child), ends[fallback]);
                next[row + c] = ends[states].length > 0 ? ~(states * width) : states * width;
                states++;
            }
        }
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
