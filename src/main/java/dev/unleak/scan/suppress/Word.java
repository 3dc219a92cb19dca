package dev.unleak.scan.suppress;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A word to look for in bytes, by the algorithm of Horspool (1980), which passes over most of them. Immutable. */
final class Word {
    private final byte[] word;

    /** By byte: how far the word may be moved on where it ends on that byte. */
    private final int[] skips = new int[256];

    /** @param word ASCII */
    Word(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
        int last = this.word.length - 1;
        Arrays.fill(skips, this.word.length);
        for (int i = 0; i < last; i++) {
            skips[this.word[i] & 0xff] = last - i;
        }
    }

    boolean isIn(byte[] bytes, int length) {
        int last = word.length - 1;
        for (int end = last; end < length; end += skips[bytes[end] & 0xff]) {
            if (Arrays.equals(bytes, end - last, end + 1, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
