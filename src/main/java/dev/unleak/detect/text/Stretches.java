package dev.unleak.detect.text;

import dev.unleak.model.Fragment.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds stretches of digits that bytes may be written in, also wrapped into lines as MIME and PEM do, and has them read
 * by the codec that they fit.
 */
public final class Stretches implements Decoder {
    private static final List<Codec> CODECS = List.of(new JwtPart(), new Hex(), new Base64());

    /** What holds a credential is longer. */
    private static final int SHORTEST = 24;

    /** Lines at least so long may go on in the next line. */
    private static final int WRAPPED = 56;

    private static final int MOST_INDENT = 40;

    /** Longer ones are not looked for the ends of. */
    private static final int LONGEST = 64 << 10;

    Stretches() {}

    /** The range, widened to hold the stretches at its borders whole; empty where one of them is too long. */
    public static Optional<Range> around(byte[] bytes, int length, Range range) {
        int from = range.from();
        int line = from;
        do {
            from = line;
            while (line > 0 && from - line < LONGEST && Base64.isDigit(bytes[line - 1])) {
                line--;
            }
            from = line;
            line = lineBefore(bytes, line);
        } while (line < from && range.from() - line < LONGEST);
        int to = range.to();
        int next = to;
        do {
            to = next;
            while (next < length && next - to < LONGEST && Base64.isDigit(bytes[next])) {
                next++;
            }
            to = next;
            next = lineBehind(bytes, length, next);
        } while (next > to && next - range.to() < LONGEST);
        return range.from() - from < LONGEST && to - range.to() < LONGEST
                ? Optional.of(new Range(from, to))
                : Optional.empty();
    }

    /** The end of the digits in the line above, of which those that begin here may go on; else the same place. */
    private static int lineBefore(byte[] bytes, int at) {
        int end = at;
        while (end > 0 && at - end <= MOST_INDENT && isBreak(bytes[end - 1])) {
            end--;
        }
        int digits = end;
        while (digits > 0 && end - digits < WRAPPED && Base64.isDigit(bytes[digits - 1])) {
            digits--;
        }
        return end < at && end - digits >= WRAPPED ? end : at;
    }

    /** The start of the digits in the line below, if they may be the rest of those that end here. */
    private static int lineBehind(byte[] bytes, int length, int at) {
        int digits = at;
        while (digits > 0 && at - digits < WRAPPED && Base64.isDigit(bytes[digits - 1])) {
            digits--;
        }
        int start = at;
        while (start < length && start - at <= MOST_INDENT && isBreak(bytes[start])) {
            start++;
        }
        boolean goesOn = at - digits >= WRAPPED && start > at && start < length && Base64.isDigit(bytes[start]);
        return goesOn ? start : at;
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r' || b == ' ' || b == '\t';
    }

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
