package dev.unleak.rules;

import java.util.Locale;

/**
 * The checksum of age's keys: six characters at the end, over the readable part before the last 1 and the data behind
 * it. Tells any change of up to four characters. Source: BIP 173, which age's format (C2SP, age.md) refers to.
 */
public final class Bech32 {
    public static final int CHECKSUM_LENGTH = 6;

    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    /** Whether the text, all upper or all lower case, closes with the right checksum. */
    public static boolean closes(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
        int end = text.length() - CHECKSUM_LENGTH;
        int data = lower.lastIndexOf('1') + 1;
        return oneCase
                && end >= data
                && lower.chars().skip(data).allMatch(c -> DIGITS.indexOf(c) >= 0)
                && remainder(lower, lower.substring(end)) == 1;
    }

    /**
     * The text with its last characters replaced by the right checksum.
     *
     * @throws IllegalArgumentException if a character behind the last 1 is none of the alphabet's
     */
    public static String close(String text) {
        String kept = text.substring(0, text.length() - CHECKSUM_LENGTH);
        int rest =
                remainder(text.toLowerCase(Locale.ROOT), DIGITS.substring(0, 1).repeat(CHECKSUM_LENGTH)) ^ 1;
        StringBuilder checksum = new StringBuilder();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            checksum.append(DIGITS.charAt(rest >> 5 * i & 31));
        }
        boolean upper = !text.equals(text.toLowerCase(Locale.ROOT));
        return kept + (upper ? checksum.toString().toUpperCase(Locale.ROOT) : checksum);
    }

    private static int remainder(String lower, String checksum) {
        int mark = lower.lastIndexOf('1', lower.length() - CHECKSUM_LENGTH - 1);
        int rest = 1;
        for (int i = 0; i < mark; i++) {
            rest = step(rest, lower.charAt(i) >> 5);
        }
        rest = step(rest, 0);
        for (int i = 0; i < mark; i++) {
            rest = step(rest, lower.charAt(i) & 31);
        }
        String data = lower.substring(mark + 1, lower.length() - CHECKSUM_LENGTH) + checksum;
        for (int i = 0; i < data.length(); i++) {
            int digit = DIGITS.indexOf(data.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("Behind the mark stands a character that is no digit of Bech32.");
            }
            rest = step(rest, digit);
        }
        return rest;
    }

    private static int step(int rest, int value) {
        int next = (rest & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (rest >> 25 + i & 1) * GENERATOR[i];
        }
        return next;
    }
}
