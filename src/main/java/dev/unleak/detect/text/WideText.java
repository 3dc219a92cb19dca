package dev.unleak.detect.text;

import dev.unleak.model.Fragment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Text in UTF-16 or UTF-32 (Unicode standard, chapter 3.10), turned into UTF-8 before it is searched. It is known by
 * its byte order mark, or by zeros where ASCII text has them.
 *
 * @param unit bytes of a code unit, 2 or 4
 * @param big whether the highest byte comes first
 */
record WideText(int unit, boolean big) {
    private static final int SAMPLE = 256;
    private static final int FEWEST = 16;
    private static final int REPLACEMENT = 0xfffd;

    /** Wide text that was itself encoded, as in the argument of {@code powershell -EncodedCommand}. */
    static final class Inside implements Decoder {
        @Override
        public List<Layer> decode(Layer layer, Budget budget) {
            if (layer.around().isEmpty()) {
                return List.of();
            }
            Optional<WideText> wide = of(layer.bytes(), layer.length());
            return wide.isPresent() && budget.take(layer.length())
                    ? List.of(wide.get().decode(layer))
                    : List.of();
        }
    }

    /** Told by the beginning of the file alone. */
    static Optional<WideText> of(Fragment fragment) {
        return fragment.start().offset() == 0 ? of(fragment.bytes(), fragment.length()) : Optional.empty();
    }

    static Optional<WideText> of(byte[] bytes, int length) {
        if (length < 4) {
            return Optional.empty();
        }
        Optional<WideText> marked = marked(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff, bytes[3] & 0xff);
        return marked.isPresent() ? marked : zeroed(bytes, length);
    }

    private static Optional<WideText> marked(int first, int second, int third, int fourth) {
        if (first == 0xff && second == 0xfe) {
            return Optional.of(new WideText(third == 0 && fourth == 0 ? 4 : 2, false));
        }
        if (first == 0xfe && second == 0xff) {
            return Optional.of(new WideText(2, true));
        }
        boolean wide = first == 0 && second == 0 && third == 0xfe && fourth == 0xff;
        return wide ? Optional.of(new WideText(4, true)) : Optional.empty();
    }

    /** By which of four bytes nearly always are zero, and which nearly never. */
    private static Optional<WideText> zeroed(byte[] bytes, int length) {
        int quads = Math.min(length, SAMPLE) / 4;
        if (quads * 4 < FEWEST || isNarrow(bytes, quads)) {
            return Optional.empty();
        }
        int[] zeros = new int[4];
        for (int i = 0; i < quads * 4; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        double most = 0.9 * quads;
        double few = 0.1 * quads;
        boolean[] always = new boolean[4];
        for (int i = 0; i < 4; i++) {
            if (zeros[i] > few && zeros[i] < most) {
                return Optional.empty();
            }
            always[i] = zeros[i] >= most;
        }
        return switch (Arrays.toString(always)) {
            case "[false, true, false, true]" -> Optional.of(new WideText(2, false));
            case "[true, false, true, false]" -> Optional.of(new WideText(2, true));
            case "[false, true, true, true]" -> Optional.of(new WideText(4, false));
            case "[true, true, true, false]" -> Optional.of(new WideText(4, true));
            default -> Optional.empty();
        };
    }

    /** Whether too many of the first quads have no zero: known of nearly all text after a few bytes. */
    private static boolean isNarrow(byte[] bytes, int quads) {
        int most = quads / 10;
        int without = 0;
        for (int i = 0; i < quads * 4 && without <= most; i += 4) {
            boolean zero = bytes[i] == 0 || bytes[i + 1] == 0 || bytes[i + 2] == 0 || bytes[i + 3] == 0;
            without += zero ? 0 : 1;
        }
        return without > most;
    }

    Charset charset() {
        if (unit == 2) {
            return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return big ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_32LE;
    }

    /** Whether a line ends with the unit at {@code at}. */
    boolean isBreak(byte[] bytes, int at) {
        return unitAt(bytes, at) == '\n';
    }

    Layer decode(Layer layer) {
        byte[] wide = layer.bytes();
        int end = layer.length() / unit * unit;
        byte[] narrow = new byte[end / unit * (unit == 2 ? 3 : 4)];
        int[] starts = new int[narrow.length + 1];
        int length = 0;
        int i = 0;
        while (i < end) {
            int start = i;
            int point = unitAt(wide, i);
            i += unit;
            if (unit == 2 && i < end && Character.isSurrogatePair((char) point, (char) unitAt(wide, i))) {
                point = Character.toCodePoint((char) point, (char) unitAt(wide, i));
                i += unit;
            }
            int next = Utf8.put(isCharacter(point) ? point : REPLACEMENT, narrow, length);
            Arrays.fill(starts, length, next, start);
            length = next;
        }
        starts[length] = end;
        return layer.inner("utf-" + Byte.SIZE * unit, narrow, length, places(starts, length));
    }

    private static boolean isCharacter(int point) {
        return Character.isValidCodePoint(point)
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }

    private int unitAt(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < unit; i++) {
            value = value << Byte.SIZE | bytes[big ? at + i : at + unit - 1 - i] & 0xff;
        }
        return value;
    }

    /** @param starts by byte of the narrow text, where its character begins in the wide one */
    private static Places places(int[] starts, int length) {
        return new Places() {
            @Override
            public int from(int at) {
                return starts[at];
            }

            @Override
            public int to(int end) {
                int next = end;
                while (next < length && starts[next] == starts[end - 1]) {
                    next++;
                }
                return starts[next];
            }
        };
    }
}
