package dev.unleak.rules;

import java.util.function.IntPredicate;

/** Shannon entropy of a text's characters: how evenly it uses its alphabet. */
public final class Entropy {
    private Entropy() {}

    /** Of the entropy that a random text of that length and alphabet could have at most. */
    private static final double EVEN = 0.75;

    /** In bits a character; 0 for an empty text, at most log2 of the length. */
    public static double of(String text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    private static boolean isAll(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); i++) {
            if (!kind.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text uses the alphabet it seems to be of about as evenly as random texts do. */
    public static boolean isEven(String text) {
        int alphabet = 62;
        if (isAll(text, c -> c >= '0' && c <= '9')) {
            alphabet = 10;
        } else if (isAll(text, c -> Character.digit(c, 16) >= 0 || c == '-')) {
            alphabet = 16;
        }
        return of(text) >= EVEN * Math.log(Math.min(text.length(), alphabet)) / Math.log(2);
    }
}
