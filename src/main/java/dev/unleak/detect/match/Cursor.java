package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;

/** A place in a layer's bytes, moved by those who read there. For one thread. */
final class Cursor {
    private static final int MOST_BREAK = 80;

    final Layer layer;
    final byte[] bytes;
    final int limit;
    /** The next byte to read. */
    int at;

    Cursor(Layer layer) {
        this.layer = layer;
        bytes = layer.bytes();
        limit = layer.length();
    }

    /** Whether a quoted text begins here. */
    boolean isOpening() {
        return Ascii.isQuote(peek(0)) || peek(0) == '\\' && Ascii.isQuote(peek(1));
    }

    void skipSpace() {
        while (peek(0) == ' ' || peek(0) == '\t') {
            at++;
        }
    }

    /** Over a line break, where a quoted value follows on the next line. */
    void skipBreak() {
        int start = at;
        while (at - start < MOST_BREAK && Ascii.isSpace(peek(0))) {
            at++;
        }
        if (!isOpening()) {
            at = start;
            skipSpace();
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
