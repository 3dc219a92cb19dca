package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import java.util.Arrays;

/**
 * Reads a key that a program holds as a list of bytes: <code>{0x1f, 42, (byte) 0x8f}</code>, {@code [31, -7]}, with or
 * without a type or a call in front, over any number of lines. Lists that look like no key are not read. For one
 * thread.
 */
final class ByteListReader {
    /** Of a type or a call in front of the list. */
    private static final int MOST_PREFIX = 60;

    /** The PEM text of an RSA key of 4,096 bits is shorter. */
    private static final int MOST = 4_096;

    /** The text of so many bytes, as programs lay it out. */
    private static final int MOST_TEXT = 1 << 15;

    private final Cursor text;
    private final ByteReader numbers;
    private byte[] bytes = {};
    private int count;
    private boolean characters;
    private int from;
    private int to;

    ByteListReader(Cursor text) {
        this.text = text;
        numbers = new ByteReader(text);
    }

    /** What a list says that was read at {@code from}: see {@link KeyBytes#spelled}. */
    static String spelled(Layer layer, int from) {
        ByteListReader reader = new ByteListReader(new Cursor(layer));
        reader.list(from);
        return reader.keyBytes().spelled();
    }

    /** Where the first byte is written. */
    int from() {
        return from;
    }

    /** Behind the last byte. */
    int to() {
        return to;
    }

    /** Whether such a list begins at the cursor, which stays where it is. */
    boolean read() {
        int start = text.at;
        int limit = text.limit;
        text.lookAhead(start, MOST_TEXT);
        boolean found = false;
        boolean open = false;
        while (!found && text.at - start < MOST_PREFIX && isOfPrefix(text.peek(0), open)) {
            int next = text.at + 1;
            open |= text.peek(0) == '<';
            found = isOpening(text.peek(0)) && list(next) && keyBytes().areKey(characters);
            text.at = next;
        }
        text.at = start;
        text.limit = limit;
        return found;
    }

    /** A comma only in the parameters of a type. */
    private static boolean isOfPrefix(int c, boolean open) {
        return c != 0 && Ascii.isName((byte) c)
                || Ascii.isSpace(c)
                || isOpening(c)
                || "]<>&*!".indexOf(c) >= 0
                || open && (c == ',' || c == ':');
    }

    private static boolean isOpening(int c) {
        return c == '{' || c == '[' || c == '(';
    }

    /** Bytes and the commas between them up to a closing bracket. */
    private boolean list(int start) {
        text.at = start;
        text.skipBlank();
        from = text.at;
        to = from;
        count = 0;
        characters = true;
        boolean more = true;
        while (more && count < MOST) {
            int value = numbers.read();
            if (value == ByteReader.NONE) {
                return false;
            }
            if (count == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(64, 2 * count));
            }
            bytes[count++] = (byte) value;
            characters &= numbers.isCharacter() || value == 0;
            to = text.at;
            text.skipBlank();
            more = text.peek(0) == ',';
            text.at += more ? 1 : 0;
            text.skipBlank();
            more &= !isClosing(text.peek(0));
        }
        return isClosing(text.peek(0));
    }

    private static boolean isClosing(int c) {
        return c == '}' || c == ']' || c == ')';
    }

    private KeyBytes keyBytes() {
        return new KeyBytes(bytes, count);
    }
}
