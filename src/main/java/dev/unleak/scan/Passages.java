package dev.unleak.scan;

import dev.unleak.detect.match.Locality;
import dev.unleak.detect.text.Stretches;
import dev.unleak.model.Fragment.Range;
import java.util.Arrays;

/**
 * A stretch of a text in passages of a few lines, each with a key of it and of all around it that decides about secrets
 * that begin in it. A passage ends where a line's own hash says so, so that texts that are alike have the same
 * passages, whatever stands before. For one thread.
 */
final class Passages {
    /** One line in so many ends a passage, a power of two: longer ones cost more to search, shorter ones to know. */
    private static final int LINES = 4;

    /** How many lines are looked through for a passage's beginning. */
    private static final int MOST_LINES = 64;

    private final LineHash hash;
    private final byte[] bytes;
    private final int length;

    private int lines;
    private int[] starts = new int[256];
    /** Of all lines in front of each. */
    private long[] sums = new long[256];

    private int count;
    /** Of each passage: its first line; behind the last one, where that ends. */
    private int[] firsts = new int[64];

    private long[] keys = new long[64];

    /** Of all passages that a stretch touches. */
    Passages(LineHash hash, byte[] bytes, int length, Range stretch) {
        this.hash = hash;
        this.bytes = bytes;
        this.length = length;
        int from = passageStart(stretch.from());
        int to = passageEnd(Math.max(from, stretch.to()));
        readLines(before(from), behind(to), from, to);
        addKeys();
    }

    int count() {
        return count;
    }

    /** Where the last one ends. */
    int to() {
        return count == 0 ? 0 : range(count - 1).to();
    }

    Range range(int passage) {
        return new Range(starts[firsts[passage]], starts[firsts[passage + 1]]);
    }

    /** 0 where more decides about the passage than a key can tell of: encoded text that goes on, or many lines. */
    long key(int passage) {
        return keys[passage];
    }

    private boolean isLast(int from, int to) {
        return (hash.of(bytes, from, to) & LINES - 1) == 0;
    }

    private int passageStart(int at) {
        int start = lineStart(at);
        for (int left = MOST_LINES; left > 0 && start > 0; left--) {
            int before = lineStart(start - 1);
            if (isLast(before, start)) {
                return start;
            }
            start = before;
        }
        return start;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** The first line that has a say about what begins at the start of a line: see {@link #addKeys}. */
    private int before(int line) {
        int start = linesBefore(line);
        return linesBefore(lineStart(Math.max(0, start - Locality.BEFORE)));
    }

    private int linesBefore(int line) {
        int start = line;
        for (int i = 0; i < Locality.MOST_LINES; i++) {
            start = lineStart(Math.max(0, start - 1));
        }
        return start;
    }

    /** The end of the last line that does. */
    private int behind(int line) {
        int end = Math.min(length, linesBehind(line) + Locality.AFTER);
        return linesBehind(end == lineStart(end) ? end : LineHash.lineEnd(bytes, end, length));
    }

    private int linesBehind(int line) {
        int end = line;
        for (int i = 0; i < Locality.MOST_LINES; i++) {
            end = LineHash.lineEnd(bytes, end, length);
        }
        return end;
    }

    private int passageEnd(int at) {
        int start = lineStart(at);
        for (int left = MOST_LINES; left > 0 && start < length; left--) {
            int end = LineHash.lineEnd(bytes, start, length);
            if (end >= at && isLast(start, end)) {
                return end;
            }
            left += end < at ? 1 : 0;
            start = end;
        }
        return start;
    }

    private void readLines(int begin, int end, int from, int to) {
        long sum = 0;
        boolean first = true;
        for (int at = begin; at < end; ) {
            int next = LineHash.lineEnd(bytes, at, end);
            long line = hash.of(bytes, at, next);
            if (at >= from && at < to) {
                if (first) {
                    addPassage();
                }
                first = (line & LINES - 1) == 0;
            } else if (at >= to && firsts[count] < 0) {
                firsts[count] = lines;
            }
            addLine(at, sum);
            sum = hash.with(sum, line);
            at = next;
        }
        addLine(end, sum);
        lines--;
        if (firsts[count] < 0) {
            firsts[count] = lines;
        }
    }

    private void addPassage() {
        if (count + 2 > firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
            keys = Arrays.copyOf(keys, 2 * keys.length);
        }
        firsts[count++] = lines;
        firsts[count] = -1;
    }

    private void addLine(int at, long sum) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            sums = Arrays.copyOf(sums, 2 * lines);
        }
        starts[lines] = at;
        sums[lines++] = sum;
    }

    private void addKeys() {
        int low = 0;
        int high = 0;
        for (int i = 0; i < count; i++) {
            int first = Math.max(0, firsts[i] - Locality.MOST_LINES);
            while (low < first && starts[low + 1] <= starts[first] - Locality.BEFORE) {
                low++;
            }
            int last = Math.min(lines, firsts[i + 1] + Locality.MOST_LINES);
            high = Math.max(high, last);
            while (high < lines && starts[high] < starts[last] + Locality.AFTER) {
                high++;
            }
            int from = Math.max(0, low - Locality.MOST_LINES);
            int to = Math.min(lines, high + Locality.MOST_LINES);
            keys[i] = to - from <= LineHash.MOST_LINES && isWhole(starts[from], starts[to]) ? key(i, from, to) : 0;
        }
    }

    private boolean isWhole(int from, int to) {
        Range range = new Range(from, to);
        return Stretches.around(bytes, length, range).filter(range::equals).isPresent();
    }

    private long key(int passage, int from, int to) {
        long text = hash.between(sums[to], sums[from], to - from);
        Range range = range(passage);
        long place = (long) (range.from() - starts[from]) << Integer.SIZE | range.to() - range.from();
        long borders = (starts[from] == 0 ? 1 : 0) + (starts[to] == length ? 2 : 0);
        return hash.mixed(hash.mixed(text, place), borders) | 1;
    }
}
