package dev.unleak.detect.match;

import java.util.Arrays;

/** Keywords of one rule whose windows overlap: looked through together for a match, matched one by one. Not shared. */
final class KeywordWindows {
    private int[] from = new int[2];
    private int[] to = new int[2];
    private int count;

    /** Whether a window that begins there is apart from all before. */
    boolean isApart(int start) {
        return count > 0 && start > to[count - 1];
    }

    void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }
}
