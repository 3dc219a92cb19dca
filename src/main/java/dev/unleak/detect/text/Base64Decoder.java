package dev.unleak.detect.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Base 64 in both alphabets (RFC 4648), with or without padding, also wrapped into lines as MIME and PEM do. Only what
 * decodes to text is yielded: keys and pictures are of no use to the matchers.
 */
final class Base64Decoder implements Decoder {
    private static final int SHORTEST = 24;
    /** Lines at least so long may go on in the next line. */
    private static final int WRAPPED = 56;

    private static final byte[] VALUES = values();
    private static final byte NONE = -1;

    @Override
    public List<Layer> decode(Layer layer, int budget) {
        List<Layer> decoded = new ArrayList<>();
        int left = budget;
        int at = 0;
        while (at < layer.length()) {
            if (VALUES[layer.bytes()[at] & 0xff] == NONE) {
                at++;
                continue;
            }
            int end = runEnd(layer, at);
            if (end - at >= SHORTEST && (end - at) / 4 * 3 <= left && layer.isNew(at, end)) {
                Layer inner = decode(layer, at, end);
                if (inner.length() > 0) {
                    left -= inner.length();
                    decoded.add(inner);
                }
            }
            at = end;
        }
        return decoded;
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

    /** An empty layer where it is no text. */
    private static Layer decode(Layer outer, int from, int to) {
        int[] places = new int[to - from];
        byte[] decoded = new byte[(to - from) / 4 * 3 + 3];
        int bits = 0;
        int held = 0;
        int length = 0;
        for (int i = from; i < to; i++) {
            byte value = VALUES[outer.bytes()[i] & 0xff];
            if (value == NONE) {
                continue;
            }
            bits = bits << 6 | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                places[length] = i;
                decoded[length++] = (byte) (bits >> held);
                if (length % SHORTEST == 16 && !Printable.is(decoded, length)) {
                    return outer.inner("base64", new byte[0], 0, places, to);
                }
            }
        }
        return outer.inner("base64", decoded, Printable.is(decoded, length) ? length : 0, places, to);
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
