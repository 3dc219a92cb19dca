package dev.unleak.detect;

import dev.unleak.model.Fragment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Bytes at one depth of decoding. The outermost layer is the text as it stands in the file; each decoder that finds
 * something makes a layer further in.
 *
 * @param ranges the parts in which a match counts, ascending and disjoint
 * @param decoded names of the decoders that led here, outermost first
 * @param back from an offset in this layer (its length included) to one in the outermost
 */
record Layer(byte[] bytes, int length, List<Fragment.Range> ranges, List<String> decoded, IntUnaryOperator back) {
    /** Bytes as characters of the same number, so that offsets stay. */
    String latin1(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether some of {@code [from, to)}, or its border, is new. */
    boolean isNew(int from, int to) {
        return ranges.stream().anyMatch(range -> range.from() <= to && from <= range.to());
    }

    /** Start of the line that holds {@code at}, but at most {@code most} bytes back. */
    int lineStart(int at, int most) {
        int start = at;
        while (start > 0 && at - start < most && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** End of the line that holds {@code at}, without its break, but at most {@code most} bytes on. */
    int lineEnd(int at, int most) {
        int end = at;
        while (end < length && end - at < most && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
