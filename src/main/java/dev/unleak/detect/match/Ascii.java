package dev.unleak.detect.match;

/** Classes of bytes. */
final class Ascii {
    private static final boolean[] NAME = new boolean[256];
    private static final boolean[] TYPE = new boolean[256];
    private static final boolean[] END_OF_BARE_VALUE = new boolean[256];

    static {
        for (int b = 0; b < 256; b++) {
            NAME[b] = isAlphanumeric(b) || "_-.$".indexOf(b) >= 0 || b >= 0x80;
            TYPE[b] = NAME[b] || "<>[]?&* ".indexOf(b) >= 0;
            END_OF_BARE_VALUE[b] = b <= ' ' || isQuote(b) || "&,;<>(){}[]|\\".indexOf(b) >= 0;
        }
    }

    private Ascii() {}

    static boolean isLetter(int b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    static boolean isAlphanumeric(int b) {
        return isLetter(b) || isDigit(b);
    }

    /** Part of a name in some language; all of UTF-8 beyond ASCII is. */
    static boolean isName(byte b) {
        return NAME[b & 0xff];
    }

    /** Part of a type, with its brackets and marks, as in {@code Map<String, String[]>}. */
    static boolean isOfType(byte b) {
        return TYPE[b & 0xff];
    }

    static boolean isQuote(int b) {
        return b == '"' || b == '\'' || b == '`';
    }

    static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** What cannot stand in a value that has no quotes. */
    static boolean endsBareValue(byte b) {
        return END_OF_BARE_VALUE[b & 0xff];
    }
}
