package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes at one depth of decoding. The outermost layer is the text as it stands in the file; each decoder that finds
 * something makes a layer further in. Offsets lead back to the fragment's bytes.
 *
 * @param ranges the parts that a match must touch to count, ascending and disjoint: what is new in the outermost layer,
 *     what was decoded in all others, where the rest has been seen in the layer around already
 * @param decoded names of the decoders that led here, outermost first
 * @param places where the bytes stand in the layer around, for the outermost in the fragment
 */
public record Layer(
        byte[] bytes, int length, List<Range> ranges, List<String> decoded, Places places, Optional<Layer> around) {
    /** The text of a fragment: its own bytes, or UTF-8 made of them. */
    public static Layer outermost(Fragment fragment) {
        Layer raw = new Layer(
                fragment.bytes(), fragment.length(), fragment.ranges(), List.of(), Places.SAME, Optional.empty());
        return WideText.of(fragment).map(wide -> wide.decode(raw)).orElse(raw);
    }

    /** A layer further in, all of which was decoded. */
    Layer inner(String decoder, byte[] decodedBytes, int decodedLength, Places inThis) {
        return inner(decoder, decodedBytes, decodedLength, List.of(new Range(0, decodedLength)), inThis);
    }

    /** A layer further in, of which only the ranges were decoded. */
    Layer inner(String decoder, byte[] decodedBytes, int decodedLength, List<Range> decodedRanges, Places inThis) {
        List<String> names = new ArrayList<>(decoded);
        names.add(decoder);
        return new Layer(decodedBytes, decodedLength, decodedRanges, List.copyOf(names), inThis, Optional.of(this));
    }

    /** Bytes as characters of the same number, so that offsets stay. */
    public String latin1(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Where {@code at} stands in the fragment's bytes: the first of what carries it. */
    public int outerFrom(int at) {
        int from = places.from(at);
        return around.isPresent() ? around.get().outerFrom(from) : from;
    }

    /** The same for an end, exclusive: behind the last of what carries the byte before it. */
    public int outerTo(int end) {
        int to = places.to(end);
        return around.isPresent() ? around.get().outerTo(to) : to;
    }

    /**
     * Whether a match on {@code [from, to)} counts: it or its border touches what was decoded here, and what carries it
     * touches what is new in the fragment.
     */
    public boolean isNew(int from, int to) {
        return touches(from, to) && isOfNew(from, to);
    }

    /** Whether some of what carries {@code [from, to)} in the fragment, or its border, is new. */
    boolean isOfNew(int from, int to) {
        return around.isPresent() ? around.get().isOfNew(places.from(from), places.to(to)) : touches(from, to);
    }

    /** Whether {@code [from, to)} overlaps what was decoded: if not, it was seen in the layer around already. */
    boolean isDecoded(int from, int to) {
        return around.isEmpty() || touches(from + 1, to - 1);
    }

    /** Whether the stretch or its border meets one of the ranges. */
    private boolean touches(int from, int to) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).to() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ranges.size() && ranges.get(low).from() <= to;
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
