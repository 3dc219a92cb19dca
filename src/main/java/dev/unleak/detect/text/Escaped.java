package dev.unleak.detect.text;

/**
 * What one escape stands for.
 *
 * @param length bytes of the escape, 0 for none
 * @param value a byte or a code point, or {@link #NOTHING}
 * @param octet whether the value is a byte as it is, part of a character perhaps
 */
record Escaped(int length, int value, boolean octet) {
    static final int NOTHING = -1;
    static final Escaped NONE = new Escaped(0, NOTHING, false);
    private static final int REPLACEMENT = 0xfffd;

    static Escaped octet(int length, int value) {
        return new Escaped(length, value, true);
    }

    /** What is no character becomes the one that stands for those. */
    static Escaped character(int length, int point) {
        boolean valid = Character.isValidCodePoint(point)
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        return new Escaped(length, valid ? point : REPLACEMENT, false);
    }

    /** The value of {@code [from, to)} in hexadecimal digits; -1 where there is another byte. */
    static int hex(byte[] bytes, int from, int to, int limit) {
        if (to > limit || to <= from || to - from > 8) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }
}
