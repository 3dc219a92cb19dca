package dev.unleak.detect.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds stretches of digits that bytes may be written in, also wrapped into lines as MIME and PEM do, and has them read
 * by the codec that they fit.
 */
final class Stretches implements Decoder {
    private static final List<Codec> CODECS = List.of(new JwtPart(), new Hex(), new Base64());

    /** What holds a credential is longer. */
    private static final int SHORTEST = 24;

    /** Lines at least so long may go on in the next line. */
    private static final int WRAPPED = 56;

    private static final int MOST_INDENT = 40;

    @Override
    public List<Layer> decode(Layer layer, Budget budget) {
        List<Layer> decoded = new ArrayList<>();
        int at = 0;
        while (at < layer.length()) {
            int outside = lastOutside(layer, at);
            if (outside >= at) {
                at = outside + 1;
                continue;
            }
            Stretch stretch = read(layer, at);
            at = stretch.to();
            if (layer.isNew(stretch.from(), at)) {
                Optional<Layer> inner = decode(stretch, budget);
                if (inner.isPresent()) {
                    decoded.add(inner.get());
                }
            }
        }
        return decoded;
    }

    private static Optional<Layer> decode(Stretch stretch, Budget budget) {
        for (Codec codec : CODECS) {
            Optional<Layer> decoded = codec.decode(stretch, budget);
            if (decoded.isPresent()) {
                return decoded;
            }
        }
        return Optional.empty();
    }

    /**
     * The last byte of the next {@link #SHORTEST} that is no digit: no stretch that is long enough begins before it, so
     * that most text need not be read at all. Before {@code at} where such a stretch begins there.
     */
    private static int lastOutside(Layer layer, int at) {
        int i = at + SHORTEST - 1;
        if (i >= layer.length()) {
            return layer.length();
        }
        while (i >= at && Base64.isDigit(layer.bytes()[i])) {
            i--;
        }
        return i;
    }

    /** All lines but the last are as long as the first, and nothing of the text around stands behind the last. */
    private static Stretch read(Layer layer, int from) {
        Stretch stretch = new Stretch(layer);
        int line = from;
        int end = digitsEnd(layer, line);
        int full = end - line;
        stretch.addLine(line, end);
        while (full >= WRAPPED && end - line == full) {
            line = nextLine(layer, end);
            end = digitsEnd(layer, line);
            if (end == line || end - line > full || !isEnd(layer, end)) {
                return stretch;
            }
            stretch.addLine(line, end);
        }
        return stretch;
    }

    private static int digitsEnd(Layer layer, int from) {
        int end = from;
        while (end < layer.length() && Base64.isDigit(layer.bytes()[end])) {
            end++;
        }
        return end;
    }

    /** Behind a line break and the indentation after it; the same place where there is no break. */
    private static int nextLine(Layer layer, int at) {
        byte[] bytes = layer.bytes();
        int i = at;
        while (i < layer.length()
                && i - at < MOST_INDENT
                && (bytes[i] == '\n' || bytes[i] == '\r' || i > at && (bytes[i] == ' ' || bytes[i] == '\t'))) {
            i++;
        }
        return i;
    }

    private static boolean isEnd(Layer layer, int at) {
        return at >= layer.length() || "=\n\r\"'`<,;)\\".indexOf(layer.bytes()[at]) >= 0;
    }
}
