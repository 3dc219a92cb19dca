package dev.unleak.rules;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksum of GitHub's classic tokens, npm's, Polar's and Thunderstore's: the last six characters are the CRC-32 of
 * the random part before them (without the prefix), in base 62 with digits before upper before lower case, padded with
 * zeros. Source: GitHub's posts on its new token formats (April 2021) and on npm's (September 2021), Polar's
 * {@code server/polar/kit/crypto.py}, Thunderstore's {@code django/thunderstore/account/tokens.py}.
 */
public final class Base62 {
    public static final int CHECKSUM_LENGTH = 6;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    public static String checksum(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.ISO_8859_1));
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    /** Whether a token with a prefix that ends at its last {@code _} closes with the checksum of what is between. */
    public static boolean closes(String token) {
        int end = token.length() - CHECKSUM_LENGTH;
        int start = token.lastIndexOf('_') + 1;
        return start < end && checksum(token.substring(start, end)).equals(token.substring(end));
    }
}
