package dev.unleak.source;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Fragment.Start;
import dev.unleak.model.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a stream of any length into fragments. What fits one fragment stays whole. Otherwise neighbours overlap, and the
 * ranges to search meet in the middle of each overlap, so that a secret on a border is seen whole by both.
 */
public final class Chunks {
    /** Bytes of one fragment at most: a searcher is done with it well within a second, however dense it is. */
    public static final int SIZE = 1 << 20;

    /** Shared by two neighbours. */
    static final int OVERLAP = 128 << 10;

    /** Columns of a longer line are told as this one, so that none within the fragment is more than a number holds. */
    private static final int LAST_COLUMN = Integer.MAX_VALUE - SIZE;

    private static final byte[] NULS = new byte[SIZE];

    private Chunks() {}

    /** Hands on what fits one fragment, unless there is nothing in it. */
    static void one(byte[] bytes, Origin origin, Consumer<Fragment> out) {
        if (!isHole(bytes, bytes.length)) {
            out.accept(Fragment.whole(bytes, origin));
        }
    }

    /**
     * Hands on the whole stream.
     *
     * @return bytes read
     * @throws IOException if the stream breaks; fragments already handed on stand
     */
    public static long cut(InputStream in, Origin origin, Consumer<Fragment> out, CancelToken cancel)
            throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        Start start = Start.OF_FILE;
        int length = bytes.length;
        int from = 0;
        while (length == SIZE) {
            cancel.check();
            int next = nextStart(bytes);
            int middle = next + (SIZE - next) / 2;
            byte[] more = bytes;
            if (isHole(bytes, length)) {
                start = new Start(start.offset() + next, start.line(), column(start.column(), next));
            } else {
                out.accept(new Fragment(bytes, length, List.of(new Range(from, middle)), start, origin));
                start = after(start, bytes, next);
                more = new byte[SIZE];
            }
            System.arraycopy(bytes, next, more, 0, SIZE - next);
            length = SIZE - next + in.readNBytes(more, SIZE - next, next);
            from = middle - next;
            bytes = more;
        }
        if (length > from && !isHole(bytes, length)) {
            out.accept(new Fragment(bytes, length, List.of(new Range(from, length)), start, origin));
        }
        return start.offset() + length;
    }

    /** Sparse files are mostly holes; there is nothing to find in NULs alone. */
    private static boolean isHole(byte[] bytes, int length) {
        return Arrays.equals(bytes, 0, length, NULS, 0, length);
    }

    /** Where the next fragment begins: at a line's start if there is one near, else between two characters. */
    private static int nextStart(byte[] bytes) {
        int latest = SIZE - OVERLAP;
        for (int i = latest; i > latest - OVERLAP; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        int start = latest;
        while (start > latest - 4 && Utf8.isContinuation(bytes[start])) {
            start--;
        }
        return start;
    }

    /** The place of the byte at {@code to}, of a fragment that begins at {@code start}. */
    private static Start after(Start start, byte[] bytes, int to) {
        int line = start.line();
        int lineStart = 0;
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int before = lineStart == 0 ? start.column() : 1;
        return new Start(start.offset() + to, line, column(before, Utf8.units(bytes, lineStart, to)));
    }

    private static int column(int before, int more) {
        return Math.min(before, LAST_COLUMN - more) + more;
    }
}
