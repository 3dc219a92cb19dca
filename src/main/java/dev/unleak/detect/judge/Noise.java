package dev.unleak.detect.judge;

/**
 * Tells long text of random letters, digits and signs, which holds the beginning of any template or expression by
 * chance.
 */
final class Noise {
    private static final int SHORTEST = 40;
    /** Hashes and addresses have fewer. */
    private static final int LEAST_DIFFERENT_SIGNS = 8;

    private static final double MOST_LIKE_WORDS = -0.5;

    private Noise() {}

    /** @param value characters that are bytes */
    static boolean is(String value) {
        return value.length() >= SHORTEST
                && value.chars().noneMatch(c -> c <= ' ')
                && value.chars().filter(Noise::isSign).distinct().count() >= LEAST_DIFFERENT_SIGNS
                && LetterPairs.likeness(value) < MOST_LIKE_WORDS;
    }

    private static boolean isSign(int c) {
        return !Words.isLetter((char) c) && (c < '0' || c > '9');
    }
}
