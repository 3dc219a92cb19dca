package dev.unleak.detect.match;

/**
 * Reads one byte as programs write it: <code>0x1f</code>, <code>31</code>, <code>037</code>, <code>-7</code>, <code>'k'
 * </code>, <code>'\x1f'</code>, behind a cast such as <code>(byte)</code> and before a suffix or a conversion such as
 * <code>u8</code> or <code>.toByte()</code>. For one thread.
 */
final class ByteReader {
    static final int NONE = -1;

    private static final int MOST_CAST = 20;
    /** Of a byte in base 2. */
    private static final int MOST_DIGITS = 8;

    private final Cursor text;
    private boolean character;

    ByteReader(Cursor text) {
        this.text = text;
    }

    /** Whether the byte read last was written as a character. */
    boolean isCharacter() {
        return character;
    }

    /** The byte at the cursor, 0 to 255, with the cursor moved behind it; {@link #NONE} if none stands there. */
    int read() {
        skipCast();
        boolean prefixed = text.peek(0) == 'b' && text.peek(1) == '\'';
        text.at += prefixed ? 1 : 0;
        character = text.peek(0) == '\'';
        int value = character ? character() : number();
        skipSuffix();
        return endsHere() ? value : NONE;
    }

    private void skipCast() {
        if (text.peek(0) != '(') {
            return;
        }
        int end = 1;
        while (end < MOST_CAST && (Ascii.isName((byte) text.peek(end)) || text.peek(end) == ' ')) {
            end++;
        }
        text.at += text.peek(end) == ')' ? end + 1 : 0;
        text.skipSpace();
    }

    private int character() {
        text.at++;
        boolean escaped = skip("\\");
        int value = text.peek(0);
        if (escaped && (value == 'x' || Ascii.isDigit(value))) {
            text.at += value == 'x' ? 1 : 0;
            value = digits(value == 'x' ? 16 : 8);
        } else {
            value = escaped ? unescaped(value) : value < ' ' ? NONE : value;
            text.at++;
        }
        return skip("'") ? value : NONE;
    }

    private static int unescaped(int letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\', '\'', '"' -> letter;
            default -> NONE;
        };
    }

    /** Java's bytes are signed. */
    private int number() {
        boolean negative = skip("-");
        int value = digits(radix());
        return !negative || value == NONE ? value : value <= 128 ? -value & 0xff : NONE;
    }

    /** Moves over the mark of the base. */
    private int radix() {
        if (skip("0x") || skip("0X")) {
            return 16;
        }
        if (skip("0b") || skip("0B")) {
            return 2;
        }
        boolean octal = skip("0o") || text.peek(0) == '0' && isOctal(1) && isOctal(2);
        return octal ? 8 : 10;
    }

    private boolean isOctal(int offset) {
        return text.peek(offset) >= '0' && text.peek(offset) <= '7';
    }

    private int digits(int radix) {
        int start = text.at;
        int value = 0;
        while (text.at - start < MOST_DIGITS && Character.digit(text.peek(0), radix) >= 0) {
            value = radix * value + Character.digit(text.peek(0), radix);
            text.at++;
        }
        return text.at > start && value <= 0xff ? value : NONE;
    }

    /** Of Rust, F#, C and Kotlin. */
    private void skipSuffix() {
        skip("_");
        boolean typed = skip("u8") || skip("uy") || skip("u") || skip("U");
        boolean converted = skip(".toByte()") || skip(".toUByte()") || skip(".code");
        if (converted && !typed) {
            skip(".toByte()");
        }
    }

    private boolean endsHere() {
        return text.peek(0) == 0 || !Ascii.isName((byte) text.peek(0));
    }

    private boolean skip(String word) {
        boolean here = text.startsWith(word, 0);
        text.at += here ? word.length() : 0;
        return here;
    }
}
