package dev.unleak.scan.baseline;

import dev.unleak.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a project names secrets in files that everybody may read: the first 80 bits of PBKDF2-HMAC-SHA256 (RFC 8018) over
 * the value, in base32 (RFC 4648). The salt keeps ids of two projects apart, and the rounds make each guess at a weak
 * value dear. Safe for many threads; one id takes some hundredths of a second.
 *
 * @param salt 128 bits as 32 lower-case hex digits
 * @param rounds iterations
 */
public record IdScheme(String salt, int rounds) {
    /** Within the time of a scan for hundreds of secrets, and 50,000 times the cost of a plain hash. */
    public static final int ROUNDS = 50_000;

    static final int LEAST_ROUNDS = 10_000;

    /** A file from a stranger must not stop the scan. */
    static final int MOST_ROUNDS = 1_000_000;

    private static final int BITS = 80;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    public IdScheme {
        if (!salt.matches("[0-9a-f]{32}") || rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("A scheme has a salt of 32 hex digits and 10,000 to 1,000,000 rounds.");
        }
    }

    public static IdScheme fresh() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new IdScheme(HexFormat.of().formatHex(salt), ROUNDS);
    }

    /** For example {@code k3q7-x2m9-v4t8-w6za}. */
    public String id(Secret secret) {
        byte[] bytes = secret.bytes();
        // One character a byte: for ASCII what RFC 8018 asks for, and for all else still one id a value.
        char[] value = new String(bytes, StandardCharsets.ISO_8859_1).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(value, HexFormat.of().parseHex(salt), rounds, BITS);
        try {
            return grouped(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256.", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(value, '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static String grouped(byte[] bytes) {
        StringBuilder id = new StringBuilder();
        for (int bit = 0; bit < BITS; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            }
            id.append(bit > 0 && bit % 20 == 0 ? "-" : "").append(BASE32.charAt(value));
        }
        return id.toString();
    }

    static boolean isId(String text) {
        return text.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
    }
}
