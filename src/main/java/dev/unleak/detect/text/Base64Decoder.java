package dev.unleak.detect.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Base 64 in both alphabets (RFC 4648), with or without padding, also wrapped into lines as MIME and PEM do. Only what
 * decodes to text is yielded: keys and pictures are of no use to the matchers.
 */
final class Base64Decoder implements Decoder {
    private static final int SHORTEST = 24;
    /** Lines at least so long may go on in the next line. */
    private static final int WRAPPED = 56;

    /** Decoded bytes after which it is judged for the first time. */
    private static final int FIRST = 16;

    private static final byte[] VALUES = values();
    private static final byte NONE = -1;

    @Override
    public List<Layer> decode(Layer layer, int budget) {
        List<Layer> decoded = new ArrayList<>();
        int left = budget;
        int at = 0;
        while (at < layer.length()) {
            int outside = lastOutside(layer, at);
            if (outside >= at) {
                at = outside + 1;
                continue;
            }
            int end = runEnd(layer, at);
            if ((end - at) / 4 * 3 <= left && layer.isNew(at, end)) {
                Optional<Layer> inner = decode(layer, at, end);
                if (inner.isPresent()) {
                    left -= inner.get().length();
                    decoded.add(inner.get());
                }
            }
            at = end;
        }
        return decoded;
    }

    /**
     * The last byte of the next {@link #SHORTEST} that is not of the alphabet: no run that is long enough begins before
     * it, so that most text need not be read at all. Before {@code at} where such a run begins there.
     */
    private static int lastOutside(Layer layer, int at) {
        int i = at + SHORTEST - 1;
        if (i >= layer.length()) {
            return layer.length();
        }
        while (i >= at && VALUES[layer.bytes()[i] & 0xff] != NONE) {
            i--;
        }
        return i;
    }

    private static int runEnd(Layer layer, int start) {
        byte[] bytes = layer.bytes();
        int line = start;
        int i = start;
        while (i < layer.length()) {
            if (VALUES[bytes[i] & 0xff] != NONE) {
                i++;
                continue;
            }
            int next = nextLine(layer, i);
            if (i - line < WRAPPED || next == i) {
                return i;
            }
            line = next;
            i = next;
        }
        return i;
    }

    /** Behind a line break and the indentation after it, if more of the alphabet stands there; else the same place. */
    private static int nextLine(Layer layer, int at) {
        byte[] bytes = layer.bytes();
        int i = at;
        while (i < layer.length()
                && i - at < 40
                && (bytes[i] == '\n' || bytes[i] == '\r' || i > at && bytes[i] == ' ')) {
            i++;
        }
        return i < layer.length() && VALUES[bytes[i] & 0xff] != NONE ? i : at;
    }

    /** Empty where it is no text, which mostly shows in the first few bytes. */
    private static Optional<Layer> decode(Layer outer, int from, int to) {
        byte[] decoded = new byte[Math.min(FIRST, (to - from) / 4 * 3 + 3)];
        int bits = 0;
        int held = 0;
        int length = 0;
        int beyond = 0;
        for (int i = from; i < to; i++) {
            byte value = VALUES[outer.bytes()[i] & 0xff];
            if (value == NONE) {
                continue;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                byte b = (byte) (bits >> held);
                if (length == decoded.length) {
                    decoded = Arrays.copyOf(decoded, 2 * length);
                }
                decoded[length++] = b;
                beyond += b < 0 ? 1 : 0;
                if (isControl(b) || length % SHORTEST == FIRST && isBinary(beyond, length)) {
                    return Optional.empty();
                }
            }
        }
        return isBinary(beyond, length)
                ? Optional.empty()
                : Optional.of(outer.inner("base64", decoded, length, places(outer, from, to), to));
    }

    /** No text has such a character. */
    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 127;
    }

    /** More than a tenth beyond ASCII. */
    private static boolean isBinary(int beyond, int length) {
        return beyond * 10L > length;
    }

    /** For each decoded byte the last character that it is made of. */
    private static int[] places(Layer outer, int from, int to) {
        int[] places = new int[(to - from) / 4 * 3 + 3];
        int digits = 0;
        int length = 0;
        for (int i = from; i < to; i++) {
            if (VALUES[outer.bytes()[i] & 0xff] != NONE && digits++ % 4 != 0) {
                places[length++] = i;
            }
        }
        return places;
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
