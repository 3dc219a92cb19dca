package dev.unleak.detect.text;

/**
 * Escapes in strings of C and its many heirs, and of JSON (RFC 8259, section 7): {@code \n}, {@code \"}, {@code \/};
 * {@code \101}; {@code \x41}; {@code \}{@code u0041}, {@code \}{@code u{41}}, {@code \U00000041}. Those that stand for
 * control characters without a use in text are left as they are.
 */
final class BackslashEscape implements Escape {
    private static final int MOST_BRACED = 8;

    /** More backslashes in a row than the levels that are followed can have: each level doubles them. */
    private static final int MOST_DOUBLED = 64;

    @Override
    public String name() {
        return "string-escapes";
    }

    @Override
    public char mark() {
        return '\\';
    }

    @Override
    public boolean goesOn(byte next) {
        return true;
    }

    @Override
    public Escaped read(byte[] bytes, int at, int limit) {
        if (at + 1 >= limit) {
            return Escaped.NONE;
        }
        byte kind = bytes[at + 1];
        return switch (kind) {
            case '"', '\'', '/', '\\', '`' -> Escaped.character(2, kind);
            case 'n' -> Escaped.character(2, '\n');
            case 'r' -> Escaped.character(2, '\r');
            case 't' -> Escaped.character(2, '\t');
            case 'u' -> unicode(bytes, at, limit);
            case 'U' -> point(bytes, at, at + 2, 8, limit);
            case 'x' -> hex(bytes, at, limit);
            default -> kind >= '0' && kind <= '7' ? octal(bytes, at, limit) : Escaped.NONE;
        };
    }

    /** In regular expressions a doubled backslash is common; it hides something where one level further would. */
    @Override
    public boolean hides(Escaped escaped, byte[] bytes, int at, int limit) {
        if (escaped.value() != '\\') {
            return Hiding.hides(escaped.value(), bytes, at, at + escaped.length(), limit);
        }
        int next = at + escaped.length() - 1;
        int most = at + MOST_DOUBLED;
        while (next + 1 < limit && next < most && bytes[next + 1] == '\\') {
            next++;
        }
        if (next == most) {
            return false;
        }
        Escaped inner = read(bytes, next, limit);
        return inner.length() > 0 && Hiding.hides(inner.value(), bytes, at, next + inner.length(), limit);
    }

    /** One UTF-16 unit or a pair of them; Java allows for more than one u. */
    private static Escaped unicode(byte[] bytes, int at, int limit) {
        int digits = at + 2;
        while (digits < limit && bytes[digits] == 'u') {
            digits++;
        }
        if (digits < limit && bytes[digits] == '{') {
            return braced(bytes, at, digits + 1, limit);
        }
        int first = Escaped.hex(bytes, digits, digits + 4, limit);
        if (first < 0) {
            return Escaped.NONE;
        }
        int next = digits + 4;
        if (Character.isHighSurrogate((char) first)
                && next + 6 <= limit
                && bytes[next] == '\\'
                && bytes[next + 1] == 'u') {
            int second = Escaped.hex(bytes, next + 2, next + 6, limit);
            if (second >= 0 && Character.isLowSurrogate((char) second)) {
                return Escaped.character(next + 6 - at, Character.toCodePoint((char) first, (char) second));
            }
        }
        return Escaped.character(next - at, first);
    }

    private static Escaped braced(byte[] bytes, int at, int digits, int limit) {
        int end = digits;
        while (end < limit && end - digits < MOST_BRACED && Character.digit(bytes[end], 16) >= 0) {
            end++;
        }
        int point = Escaped.hex(bytes, digits, end, limit);
        return point < 0 || end >= limit || bytes[end] != '}' ? Escaped.NONE : Escaped.character(end + 1 - at, point);
    }

    private static Escaped point(byte[] bytes, int at, int digits, int count, int limit) {
        int point = Escaped.hex(bytes, digits, digits + count, limit);
        return point < 0 ? Escaped.NONE : Escaped.character(digits + count - at, point);
    }

    private static Escaped hex(byte[] bytes, int at, int limit) {
        if (at + 2 < limit && bytes[at + 2] == '{') {
            return braced(bytes, at, at + 3, limit);
        }
        int value = Escaped.hex(bytes, at + 2, at + 4, limit);
        return value < 0 ? Escaped.NONE : Escaped.octet(4, value);
    }

    /** One digit alone mostly is a reference to a group. */
    private static Escaped octal(byte[] bytes, int at, int limit) {
        int value = 0;
        int i = at + 1;
        while (i < limit && i < at + 4 && bytes[i] >= '0' && bytes[i] <= '7') {
            value = 8 * value + bytes[i] - '0';
            i++;
        }
        return i < at + 3 || value > 0xff ? Escaped.NONE : Escaped.octet(i - at, value);
    }
}
