package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
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

    /** By byte: a bit for the kind that it is the mark of. */
    private static final byte[] MARKS = new byte[256];

    /** By byte: a bit for each kind of which a mark before the byte may be an escape. */
    private static final byte[] FOLLOWERS = new byte[256];

    static {
        for (int kind = 0; kind < KINDS.length; kind++) {
            MARKS[KINDS[kind].mark()] = (byte) (1 << kind);
            for (int b = 0; b < FOLLOWERS.length; b++) {
                FOLLOWERS[b] |= (byte) (KINDS[kind].goesOn((byte) b) ? 1 << kind : 0);
            }
        }
    }

    @Override
    public List<Layer> decode(Layer layer, Budget budget) {
        int first = nextMark(layer.bytes(), 0, layer.length());
        return first == layer.length() ? List.of() : decode(layer, first, budget);
    }

    private static List<Layer> decode(Layer layer, int first, Budget budget) {
        List<Surroundings> byKind = new ArrayList<>(KINDS.length);
        for (int kind = 0; kind < KINDS.length; kind++) {
            byKind.add(new Surroundings(layer));
        }
        int last = lastKind(layer);
        byte[] bytes = layer.bytes();
        int length = layer.length();
        int i = first;
        while (i < length) {
            int kind = Integer.numberOfTrailingZeros(MARKS[bytes[i] & 0xff]);
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
            if ((MARKS[bytes[i] & 0xff] & FOLLOWERS[bytes[i + 1] & 0xff]) != 0) {
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
}
