package dev.unleak.detect.text;

import java.util.Arrays;
import java.util.Optional;

/** Pairs of hexadecimal digits in either case (RFC 4648, section 8), also behind {@code 0x}. */
final class Hex implements Codec {
    /** Digits of the mark that {@link WideText} begins with. */
    private static final int SHORTEST = 8;

    @Override
    public Optional<Layer> decode(Stretch whole, Budget budget) {
        boolean prefixed = whole.first(0) == '0' && (whole.first(1) | 0x20) == 'x';
        if (!begins(whole, prefixed ? 2 : 0)) {
            return Optional.empty();
        }
        Stretch stretch = prefixed ? whole.without(2) : whole;
        byte[] head = decode(stretch.digits(2 * Readable.HEAD));
        if (!Readable.begins(head, head.length)) {
            return Optional.empty();
        }
        byte[] decoded = decode(stretch.digits(stretch.length()));
        return stretch.inner("hex", decoded, Readable.length(decoded, decoded.length), 4, budget);
    }

    /** Whether there are as many digits as the shortest mark has of what is readable: few words go so far. */
    private static boolean begins(Stretch stretch, int from) {
        for (int i = from; i < from + SHORTEST; i++) {
            if (Character.digit(stretch.first(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Ends before the first pair that is none. */
    static byte[] decode(byte[] digits) {
        byte[] decoded = new byte[digits.length / 2];
        for (int i = 0; i < decoded.length; i++) {
            int high = Character.digit(digits[2 * i], 16);
            int low = Character.digit(digits[2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return Arrays.copyOf(decoded, i);
            }
            decoded[i] = (byte) (high << 4 | low);
        }
        return decoded;
    }
}
