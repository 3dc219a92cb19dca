package dev.unleak.detect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Bytes that were encoded, perhaps several times, and for each byte of the original which of them carry it.
 *
 * @param from by byte of the original
 * @param to exclusive
 */
record Encoded(byte[] bytes, int[] from, int[] to) {
    static Encoded plain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] from = new int[bytes.length];
        int[] to = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            from[i] = i;
            to[i] = i + 1;
        }
        return new Encoded(bytes, from, to);
    }

    int length() {
        return bytes.length;
    }

    /** Encoded once more, each byte by itself. */
    Encoded byByte(IntFunction<String> code) {
        return byByte(_ -> "", code);
    }

    /** @param before asked first: what stands in front of a byte and carries none of it */
    Encoded byByte(IntFunction<String> before, IntFunction<String> code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] starts = new int[bytes.length];
        int[] ends = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out.writeBytes(before.apply(bytes[i] & 0xff).getBytes(StandardCharsets.ISO_8859_1));
            starts[i] = out.size();
            out.writeBytes(code.apply(bytes[i] & 0xff).getBytes(StandardCharsets.ISO_8859_1));
            ends[i] = out.size();
        }
        return through(out.toByteArray(), i -> starts[i], i -> ends[i]);
    }

    /**
     * Encoded once more as digits.
     *
     * @param bits of each digit; bytes of {@code digits} that are no digits stand between lines or at the end
     */
    Encoded asDigits(byte[] digits, int bits) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < digits.length; i++) {
            if (digits[i] != '\r' && digits[i] != '\n' && digits[i] != '=') {
                places.add(i);
            }
        }
        return through(digits, i -> places.get(8 * i / bits), i -> places.get((8 * i + 7) / bits) + 1);
    }

    /** Encoded once more so that all is needed for each byte. */
    Encoded asAWhole(Function<byte[], byte[]> code) {
        byte[] whole = code.apply(bytes);
        return through(whole, _ -> 0, _ -> whole.length);
    }

    /** With something before and behind it. */
    Encoded within(String before, String behind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] head = before.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(head);
        out.writeBytes(bytes);
        out.writeBytes(behind.getBytes(StandardCharsets.UTF_8));
        return through(out.toByteArray(), i -> head.length + i, i -> head.length + i + 1);
    }

    private Encoded through(byte[] encoded, IntFunction<Integer> start, IntFunction<Integer> end) {
        int[] newFrom = new int[from.length];
        int[] newTo = new int[to.length];
        for (int i = 0; i < from.length; i++) {
            newFrom[i] = start.apply(from[i]);
            newTo[i] = end.apply(to[i] - 1);
        }
        return new Encoded(encoded, newFrom, newTo);
    }
}
