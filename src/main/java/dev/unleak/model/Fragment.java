package dev.unleak.model;

import java.util.List;

/**
 * Bytes to search, with their provenance. A file or blob too large for one array arrives as several fragments that
 * overlap; {@code start} says where this one begins.
 *
 * @param bytes not copied: the receiver must not change or keep them
 * @param length how many of {@code bytes} count
 * @param ranges the parts that are new and must be searched, ascending and disjoint; the rest is context
 * @param start where byte 0 lies in the whole
 */
public record Fragment(byte[] bytes, int length, List<Range> ranges, Start start, Origin origin) {
    /** Half open, in bytes of the fragment. */
    public record Range(int from, int to) {}

    /** The place of byte 0: its offset in bytes, and its line and column, both from 1. */
    public record Start(long offset, int line, int column) {
        public static final Start OF_FILE = new Start(0, 1, 1);
    }

    /** A whole file or blob, all of it to be searched. */
    public static Fragment whole(byte[] bytes, Origin origin) {
        return new Fragment(bytes, bytes.length, List.of(new Range(0, bytes.length)), Start.OF_FILE, origin);
    }
}
