package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds escapes of all kinds in one pass and yields, by kind, the parts of the layer around those that may hide
 * something, decoded. Where two kinds stand beside each other, not within each other, only one order is followed: that
 * of the kinds here, of which those that come first mostly are around the others.
 */
final class Escapes implements Decoder {
    private static final Escape[] KINDS = {
        new QuotedPrintable(), new EntityEscape(), new BackslashEscape(), new PercentEscape()
    };

    /** By byte: 1 and the kind that it is the mark of. */
    private static final byte[] MARKS = marks();

    @Override
    public List<Layer> decode(Layer layer, Budget budget) {
        List<Surroundings> byKind =
                Arrays.stream(KINDS).map(_ -> new Surroundings(layer)).toList();
        int last = lastKind(layer);
        byte[] bytes = layer.bytes();
        int length = layer.length();
        int i = nextMark(bytes, 0, length);
        while (i < length) {
            int kind = MARKS[bytes[i] & 0xff] - 1;
            Escaped escaped = KINDS[kind].read(bytes, i, length);
            int end = i + Math.max(1, escaped.length());
            if (escaped.length() > 0
                    && KINDS[kind].hides(escaped, bytes, i, length)
                    && (kind > last || layer.isDecoded(i, end))) {
                byKind.get(kind).add(i, end);
            }
            i = nextMark(bytes, end, length);
        }
        List<Layer> decoded = new ArrayList<>();
        for (int kind = 0; kind < KINDS.length; kind++) {
            for (Range part : byKind.get(kind).parts()) {
                if (layer.isOfNew(part.from(), part.to()) && budget.take(part.to() - part.from())) {
                    decoded.add(Region.decode(layer, part.from(), part.to(), KINDS[kind]));
                }
            }
        }
        return decoded;
    }

    /** Most text is passed over here: to where a mark stands and what follows it may be the rest of an escape. */
    private static int nextMark(byte[] bytes, int from, int length) {
        for (int i = from; i < length - 1; i++) {
            int kind = MARKS[bytes[i] & 0xff];
            if (kind != 0 && KINDS[kind - 1].goesOn(bytes[i + 1])) {
                return i;
            }
        }
        return length;
    }

    /** The kind that made the layer; -1 where it was another decoder. */
    private static int lastKind(Layer layer) {
        for (int kind = 0; kind < KINDS.length; kind++) {
            if (!layer.decoded().isEmpty() && layer.decoded().getLast().equals(KINDS[kind].name())) {
                return kind;
            }
        }
        return -1;
    }

    private static byte[] marks() {
        byte[] marks = new byte[256];
        for (int kind = 0; kind < KINDS.length; kind++) {
            marks[KINDS[kind].mark()] = (byte) (kind + 1);
        }
        return marks;
    }
}
