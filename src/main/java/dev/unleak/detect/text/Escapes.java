package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds escapes of all kinds in one pass and yields, by kind, the parts of the layer around those that may hide
 * something, decoded. Where two kinds stand beside each other, not within each other, their order makes no difference,
 * so that only one is followed.
 */
final class Escapes implements Decoder {
    private static final List<Escape> KINDS =
            List.of(new BackslashEscape(), new PercentEscape(), new EntityEscape(), new QuotedPrintable());

    /** By byte: 1 and the kind that it is the mark of. */
    private static final byte[] MARKS = marks();

    @Override
    public List<Layer> decode(Layer layer, Budget budget) {
        List<Surroundings> byKind =
                KINDS.stream().map(_ -> new Surroundings(layer)).toList();
        int last = lastKind(layer);
        byte[] bytes = layer.bytes();
        int i = 0;
        while (i < layer.length()) {
            int kind = MARKS[bytes[i] & 0xff] - 1;
            if (kind < 0) {
                i++;
                continue;
            }
            Escape escape = KINDS.get(kind);
            Escaped escaped = escape.read(bytes, i, layer.length());
            int end = i + Math.max(1, escaped.length());
            if (escaped.length() > 0
                    && escape.hides(escaped, bytes, i, layer.length())
                    && (kind > last || layer.isDecoded(i, end))) {
                byKind.get(kind).add(i, end);
            }
            i = end;
        }
        List<Layer> decoded = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (Range part : byKind.get(kind).parts()) {
                if (layer.isOfNew(part.from(), part.to()) && budget.take(part.to() - part.from())) {
                    decoded.add(Region.decode(layer, part.from(), part.to(), KINDS.get(kind)));
                }
            }
        }
        return decoded;
    }

    /** The kind that made the layer; -1 where it was another decoder. */
    private static int lastKind(Layer layer) {
        for (int kind = 0; kind < KINDS.size(); kind++) {
            if (!layer.decoded().isEmpty()
                    && layer.decoded().getLast().equals(KINDS.get(kind).name())) {
                return kind;
            }
        }
        return -1;
    }

    private static byte[] marks() {
        byte[] marks = new byte[256];
        for (int kind = 0; kind < KINDS.size(); kind++) {
            marks[KINDS.get(kind).mark()] = (byte) (kind + 1);
        }
        return marks;
    }
}
