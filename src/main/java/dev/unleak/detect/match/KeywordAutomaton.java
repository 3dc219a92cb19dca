package dev.unleak.detect.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    private final byte[] classes = new byte[256];
    private final int width;
    /** Target state times {@link #width}; negative where keywords end in the target: the complement of the same. */
    private final int[] next;
    /** By state: the keywords that end there. */
    private final int[][] ends;

    /** @param keywords ASCII, not empty */
    KeywordAutomaton(List<String> keywords) {
        width = classify(keywords);
        List<int[]> states = new ArrayList<>();
        List<int[]> endings = new ArrayList<>();
        states.add(row());
        endings.add(new int[0]);
        for (int i = 0; i < keywords.size(); i++) {
            insert(keywords.get(i), i, states, endings);
        }
        int[] byDepth = link(states, endings);
        int[] place = new int[byDepth.length];
        for (int i = 0; i < byDepth.length; i++) {
            place[byDepth[i]] = i;
        }
        next = new int[byDepth.length * width];
        ends = new int[byDepth.length][];
        for (int i = 0; i < byDepth.length; i++) {
            int[] row = states.get(byDepth[i]);
            ends[i] = endings.get(byDepth[i]);
            for (int c = 0; c < width; c++) {
                int target = place[row[c]] * width;
                next[i * width + c] = endings.get(row[c]).length > 0 ? ~target : target;
            }
        }
    }

    /** Reports every keyword that lies in {@code bytes[from, to)}, in order of its end. */
    void scan(byte[] bytes, int from, int to, Hits hits) {
        int[] table = next;
        byte[] classOf = classes;
        int row = 0;
        for (int i = from; i < to; i++) {
            row = table[row + classOf[bytes[i] & 0xff]];
            if (row < 0) {
                row = ~row;
                for (int keyword : ends[row / width]) {
                    hits.hit(keyword, i + 1);
                }
            }
        }
    }

    /** Gives each byte that keywords use a class of its own, both cases the same, and all others class 0. */
    private int classify(List<String> keywords) {
        int count = 1;
        for (String keyword : keywords) {
            for (char c : keyword.toLowerCase(Locale.ROOT).toCharArray()) {
                if (classes[c] == 0) {
                    classes[c] = (byte) count;
                    classes[Character.toUpperCase(c)] = (byte) count;
                    count++;
                }
            }
        }
        return count;
    }

    private int[] row() {
        int[] row = new int[width];
        Arrays.fill(row, -1);
        return row;
    }

    private void insert(String keyword, int index, List<int[]> states, List<int[]> endings) {
        int state = 0;
        for (char c : keyword.toCharArray()) {
            int[] row = states.get(state);
            if (row[classes[c]] < 0) {
                row[classes[c]] = states.size();
                states.add(row());
                endings.add(new int[0]);
            }
            state = row[classes[c]];
        }
        endings.set(state, joined(endings.get(state), new int[] {index}));
    }

    /**
     * Breadth first, so that a state's failure state is complete before the state is. Returns the states in that order:
     * most text visits only those of little depth, which then lie side by side in the processor's cache.
     */
    private int[] link(List<int[]> states, List<int[]> endings) {
        int[] failure = new int[states.size()];
        int[] queue = new int[states.size()];
        int queued = 1;
        for (int i = 0; i < queued; i++) {
            int state = queue[i];
            int[] row = states.get(state);
            for (int c = 0; c < width; c++) {
                int otherwise = state == 0 ? 0 : states.get(failure[state])[c];
                if (row[c] < 0) {
                    row[c] = otherwise;
                } else {
                    failure[row[c]] = otherwise;
                    endings.set(row[c], joined(endings.get(row[c]), endings.get(otherwise)));
                    queue[queued++] = row[c];
                }
            }
        }
        return queue;
    }

    static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
