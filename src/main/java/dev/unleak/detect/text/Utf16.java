package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Text in UTF-16, turned into UTF-8 before anything is searched. It is known by its byte order mark, or by every other
 * byte being zero as in ASCII text.
 */
final class Utf16 {
    private static final int SAMPLE = 256;

    private Utf16() {}

    static boolean is(byte[] bytes, int length) {
        return length >= 4 && (isMark(bytes) || zeros(bytes, length, 0) || zeros(bytes, length, 1));
    }

    private static boolean isMark(byte[] bytes) {
        return bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe && (bytes[2] != 0 || bytes[3] != 0)
                || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
    }

    /** Whether nearly all bytes at odd (1) or even (0) places are zero, and nearly none of the others. */
    private static boolean zeros(byte[] bytes, int length, int parity) {
        int sample = Math.min(length, SAMPLE) & ~1;
        int zero = 0;
        int other = 0;
        for (int i = 0; i < sample; i++) {
            if (bytes[i] == 0) {
                if ((i & 1) == parity) {
                    zero++;
                } else {
                    other++;
                }
            }
        }
        return sample >= 16 && zero >= 0.9 * sample / 2 && other <= 0.05 * sample;
    }

    /** Which of the two byte orders it has. */
    static Charset charset(byte[] bytes, int length) {
        boolean big = bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                || bytes[0] != (byte) 0xff && zeros(bytes, length, 0);
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    static Layer decode(Fragment fragment) {
        byte[] bytes = fragment.bytes();
        int even = fragment.length() & ~1;
        String text = new String(bytes, 0, even, charset(bytes, fragment.length()));
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int[] places = new int[utf8.length];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int count = point < 0x80
                    ? 1
                    : point < 0x800 ? 2 : point < 0x10000 ? Character.isSurrogate((char) point) ? 1 : 3 : 4;
            for (int k = 0; k < count; k++) {
                places[at++] = 2 * i;
            }
            i += Character.charCount(point);
        }
        List<Fragment.Range> ranges = List.of(new Fragment.Range(0, utf8.length));
        return new Layer(
                utf8, utf8.length, ranges, List.of("utf-16"), offset -> offset < places.length ? places[offset] : even);
    }
}
