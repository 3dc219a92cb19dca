package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Bytes at one depth of decoding. The outermost layer is the text as it stands in the file; each decoder that finds
 * something makes a layer further in. Offsets lead back to the fragment's bytes.
 *
 * @param ranges the parts in which a match counts, ascending and disjoint
 * @param decoded names of the decoders that led here, outermost first
 * @param back from an offset in this layer (its length included) to one in the fragment's bytes
 */
public record Layer(
        byte[] bytes, int length, List<Fragment.Range> ranges, List<String> decoded, IntUnaryOperator back) {
    /** The text of a fragment: its own bytes, or UTF-8 made of them. */
    public static Layer outermost(Fragment fragment) {
        return Utf16.is(fragment.bytes(), fragment.length())
                ? Utf16.decode(fragment)
                : new Layer(
                        fragment.bytes(), fragment.length(), fragment.ranges(), List.of(), IntUnaryOperator.identity());
    }

    /**
     * A layer further in, all of it to be searched.
     *
     * @param places for each decoded byte where it comes from in this layer
     * @param end where the encoded stretch ends in this layer
     */
    Layer inner(String decoder, byte[] decodedBytes, int decodedLength, int[] places, int end) {
        List<String> names = new ArrayList<>(decoded);
        names.add(decoder);
        return new Layer(
                decodedBytes,
                decodedLength,
                List.of(new Fragment.Range(0, decodedLength)),
                List.copyOf(names),
                at -> back.applyAsInt(at < decodedLength ? places[at] : end));
    }

    /** Bytes as characters of the same number, so that offsets stay. */
    public String latin1(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Whether some of {@code [from, to)}, or its border, is new. */
    public boolean isNew(int from, int to) {
        for (Fragment.Range range : ranges) {
            if (range.from() <= to && from <= range.to()) {
                return true;
            }
        }
        return false;
    }

    /** Start of the line that holds {@code at}, but at most {@code most} bytes back. */
    public int lineStart(int at, int most) {
        int start = at;
        while (start > 0 && at - start < most && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** End of the line that holds {@code at}, without its break, but at most {@code most} bytes on. */
    public int lineEnd(int at, int most) {
        int end = at;
        while (end < length && end - at < most && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
