package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;

/** A place in a layer's bytes, moved by those who read there. For one thread. */
final class Cursor {
    private static final int MOST_BREAK = 80;
    /** Columns of settings are lined up with fewer. */
    static final int MOST_SPACE = 120;
    /** Backslashes in front of a quote in JSON that stands in JSON, and so on. */
    private static final int MOST_ESCAPES = 7;

    final Layer layer;
    final byte[] bytes;
    /** Nothing is read from here on. */
    int limit;
    /** The next byte to read. */
    int at;

    Cursor(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
        limit = layer.length();
    }

    /** Lets at most so many bytes be read behind the place. */
    void lookAhead(int from, int most) {
        limit = Math.min(layer.length(), from + most);
    }

    /** Whether a quoted text begins here. */
    boolean isOpening() {
        return Ascii.isQuote(peek(escapes(at)));
    }

    /** How many backslashes stand at the offset. */
    int escapes(int offset) {
        int count = 0;
        while (count < MOST_ESCAPES && offset + count < limit && bytes[offset + count] == '\\') {
            count++;
        }
        return count;
    }

    void skipSpace() {
        int start = at;
        while (at - start < MOST_SPACE && (peek(0) == ' ' || peek(0) == '\t')) {
            at++;
        }
    }

    /** Over a line break, where a quoted value follows on the next line. */
    void skipBreak() {
        int start = at;
        skipBlank();
        if (!isOpening()) {
            at = start;
            skipSpace();
        }
    }

    /** Over spaces and line breaks. */
    void skipBlank() {
        int start = at;
        while (at - start < MOST_BREAK && Ascii.isSpace(peek(0))) {
            at++;
        }
    }

    boolean startsWith(String word, int offset) {
        for (int i = 0; i < word.length(); i++) {
            if (peek(offset + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 0 behind the end. */
    int peek(int offset) {
        return at + offset < limit ? bytes[at + offset] : 0;
    }
}
