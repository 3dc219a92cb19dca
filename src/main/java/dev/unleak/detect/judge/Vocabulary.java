package dev.unleak.detect.judge;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pieces of text that are common in English and in programs, and words, in one table that the build writes: a hash
 * table of places, then the entries. An entry is a byte with its length and what it is, and its text. Tokens stand in
 * order of rank, so that a token's place tells its rank. Immutable; safe for use by many threads.
 */
final class Vocabulary {
    static final String NAME = "vocabulary.table";
    /** Counts changes of the layout. */
    static final int LAYOUT = 1;
    /** Of an entry, in bytes. */
    static final int MOST_LENGTH = 63;

    static final int TOKEN = 0x40;
    static final int WORD = 0x80;
    /** No token: behind all others in rank. */
    static final int NONE = Integer.MAX_VALUE;

    static final int HEAD = 2 * Integer.BYTES;

    private final ByteBuffer table;
    private final int slots;

    Vocabulary(ByteBuffer table) {
        if (table.limit() < HEAD || table.getInt(0) != LAYOUT) {
            throw new ContentException(NAME + " was written by another version; build the program anew.");
        }
        this.table = table;
        slots = table.getInt(Integer.BYTES);
    }

    /** What ships with the program, read when it is first asked for; made then where the build left it out. */
    static Vocabulary shipped() {
        return Shipped.VOCABULARY;
    }

    /** Lower for what was joined earlier when the vocabulary was learnt; {@link #NONE} if it is no token. */
    int rank(byte[] text, int from, int to) {
        int place = find(text, from, to);
        return place != 0 && (table.get(place) & TOKEN) != 0 ? place : NONE;
    }

    /** Whether the text, in lower case, is in the list of words. */
    boolean isWord(byte[] text, int from, int to) {
        int place = find(text, from, to);
        return place != 0 && (table.get(place) & WORD) != 0;
    }

    /** The entry's place, 0 if there is none. */
    private int find(byte[] text, int from, int to) {
        int length = to - from;
        if (length > MOST_LENGTH) {
            return 0;
        }
        for (int slot = hash(text, from, to) & slots - 1; ; slot = slot + 1 & slots - 1) {
            int place = table.getInt(HEAD + slot * Integer.BYTES);
            if (place == 0 || (table.get(place) & MOST_LENGTH) == length && equal(place + 1, text, from, to)) {
                return place;
            }
        }
    }

    private boolean equal(int at, byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (table.get(at + i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** FNV-1a (draft-eastlake-fnv), its high bits folded onto the low ones that choose the slot. */
    static int hash(byte[] text, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        return hash ^ hash >>> 15;
    }

    /** Loaded by the virtual machine once, when it is needed. */
    private static final class Shipped {
        static final Vocabulary VOCABULARY = new Vocabulary(read());

        private static ByteBuffer read() {
            Path file = Content.shipped().root().resolve(NAME);
            try {
                return ByteBuffer.wrap(Files.exists(file) ? Files.readAllBytes(file) : VocabularyTable.bytes());
            } catch (IOException e) {
                throw new ContentException(file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }
}
