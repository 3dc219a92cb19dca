package dev.unleak.detect.judge;

import java.nio.charset.StandardCharsets;

/**
 * How many tokens a text breaks into: byte-pair encoding (Sennrich, Haddow and Birch 2016) as the vocabulary
 * cl100k_base does it. What is common in English and in programs is one token, what nobody writes breaks into many.
 *
 * <p>The same number as cl100k_base for printable ASCII without spaces. Any other character parts the text and counts
 * as a token of its own.
 */
final class Tokens {
    /** In characters: the work grows with the square of a piece. */
    private static final int MOST_LENGTH = 200;

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();

    private Tokens() {}

    /** Of the text's first {@link #MOST_LENGTH} characters; 0 only for the empty text. */
    static int count(String text) {
        byte[] bytes = text.substring(0, looked(text)).getBytes(StandardCharsets.ISO_8859_1);
        int count = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = pieceEnd(bytes, from);
            count += merged(bytes, from, to);
            from = to;
        }
        return count;
    }

    /** How many of a text's characters are looked at. */
    static int looked(String text) {
        return Math.min(MOST_LENGTH, text.length());
    }

    /**
     * Where the piece that begins here ends, after which tokens never reach. In the order of the pattern that
     * cl100k_base splits at: a contraction, letters with one sign before them, up to three digits, signs.
     */
    private static int pieceEnd(byte[] text, int from) {
        if (!isPrintable(text[from])) {
            return from + 1;
        }
        int contraction = contraction(text, from);
        if (contraction > 0) {
            return from + contraction;
        }
        int letters = isSign(text[from]) ? from + 1 : from;
        int to = letters;
        while (to < text.length && isLetter(text[to])) {
            to++;
        }
        if (to > letters) {
            return to;
        }
        to = from;
        while (to < text.length && to < from + 3 && isDigit(text[to])) {
            to++;
        }
        while (to < text.length && isSign(text[from]) && isSign(text[to])) {
            to++;
        }
        return to;
    }

    /** Such as {@code 's} or {@code 'LL}; its length, 0 if none stands here. */
    private static int contraction(byte[] text, int from) {
        if (text[from] != '\'' || from + 1 == text.length || !isLetter(text[from + 1])) {
            return 0;
        }
        int first = text[from + 1] | 0x20;
        if ("sdmt".indexOf(first) >= 0) {
            return 2;
        }
        int second = from + 2 < text.length && isLetter(text[from + 2]) ? text[from + 2] | 0x20 : 0;
        boolean two = first == 'l' && second == 'l' || (first == 'v' || first == 'r') && second == 'e';
        return two ? 3 : 0;
    }

    /** Joins the two neighbours of least rank, the first of such, until no two are a token together. */
    private static int merged(byte[] text, int from, int to) {
        int count = to - from;
        if (count == 1 || VOCABULARY.rank(text, from, to) != Vocabulary.NONE) {
            return 1;
        }
        int[] starts = new int[count + 1];
        int[] ranks = new int[count - 1];
        for (int i = 0; i <= count; i++) {
            starts[i] = from + i;
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = VOCABULARY.rank(text, from + i, from + i + 2);
        }
        while (count > 1) {
            int best = least(ranks, count - 1);
            if (ranks[best] == Vocabulary.NONE) {
                break;
            }
            System.arraycopy(starts, best + 2, starts, best + 1, count - best - 1);
            System.arraycopy(ranks, best + 1, ranks, best, count - best - 2);
            count--;
            for (int i = Math.max(0, best - 1); i <= best && i + 2 <= count; i++) {
                ranks[i] = VOCABULARY.rank(text, starts[i], starts[i + 2]);
            }
        }
        return count;
    }

    private static int least(int[] ranks, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = ranks[i] < ranks[best] ? i : best;
        }
        return best;
    }

    private static boolean isPrintable(byte c) {
        return c > ' ' && c <= '~';
    }

    private static boolean isSign(byte c) {
        return isPrintable(c) && !isLetter(c) && !isDigit(c);
    }

    private static boolean isLetter(byte c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
