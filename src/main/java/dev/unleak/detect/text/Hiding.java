package dev.unleak.detect.text;

/**
 * Which escapes are worth decoding. Source code is full of line breaks and quotes in strings that change nothing for
 * the matchers; an escaped letter, or a break in front of what may be a token, does.
 */
final class Hiding {
    /** A name or a value that begins right behind an escape is at least so long, or not worth the search. */
    private static final int SHORTEST = 8;

    private Hiding() {}

    /**
     * Whether it matters that an escape stands for {@code value}.
     *
     * @param at where the escape begins
     * @param end behind it
     */
    static boolean hides(int value, byte[] bytes, int at, int end, int limit) {
        if (value > '~' || value < ' ' && value != '\n' && value != '\r' && value != '\t') {
            return false;
        }
        if (isAlphanumeric(value) || isSoftBreak(value, bytes, at)) {
            return true;
        }
        return isBorder(value)
                ? runLength(bytes, end, limit) >= SHORTEST
                : end < limit && (isAlphanumeric(bytes[end]) || isOfEscape(bytes[end]));
    }

    /**
     * A line that quoted-printable broke within a token, which an escaped break keeps apart (RFC 2045, section 6.7).
     */
    private static boolean isSoftBreak(int value, byte[] bytes, int at) {
        return (value == '\n' || value == '\r') && at > 0 && bytes[at - 1] == '=';
    }

    /** What may be part of a credential and of no language's syntax around it. */
    static boolean isToken(byte b) {
        return isAlphanumeric(b) || b == '_' || b == '-' || b == '+' || b == '/' || b == '=' || b == '.';
    }

    private static int runLength(byte[] bytes, int from, int limit) {
        int i = from;
        while (i < limit && i - from < SHORTEST && isToken(bytes[i])) {
            i++;
        }
        return i - from;
    }

    /** What separates words or encloses them. */
    private static boolean isBorder(int value) {
        return value <= ' ' || "\"'`<>(){}[]".indexOf(value) >= 0;
    }

    private static boolean isOfEscape(int b) {
        return b == '\\' || b == '%' || b == '&' || b == '#';
    }

    private static boolean isAlphanumeric(int b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z' || b >= '0' && b <= '9';
    }
}
