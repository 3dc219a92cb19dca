package dev.unleak.detect.match;

/** Classes of bytes. */
final class Ascii {
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
        return isLetter(b) || isDigit(b) || b == '_' || b == '-' || b == '.' || b == '$' || b < 0;
    }

    static boolean isQuote(int b) {
        return b == '"' || b == '\'' || b == '`';
    }

    static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** What cannot stand in a value that has no quotes. */
    static boolean endsBareValue(byte b) {
        return b >= 0 && b <= ' ' || isQuote(b) || "&,;<>(){}[]|\\".indexOf(b) >= 0;
    }
}
