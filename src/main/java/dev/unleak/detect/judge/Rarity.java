package dev.unleak.detect.judge;

/**
 * How unlike language a value is, in figures.
 *
 * @param likenessToWords how much its letters follow each other as in words: near 1 for English, near -1.2 for evenly
 *     random letters, 0 where no two letters stand together
 * @param characters how many were looked at below, from the start
 * @param tokens how many they break into, as the vocabulary cl100k_base does it
 * @param inWords how much of their letters stands in known words, in [0, 1]
 */
public record Rarity(double likenessToWords, int characters, int tokens, double inWords) {
    public static Rarity of(String value) {
        return new Rarity(
                LetterPairs.likeness(value), Tokens.looked(value), Tokens.count(value), KnownWords.share(value));
    }
}
