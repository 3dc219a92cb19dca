package dev.unleak.scan;

import dev.unleak.model.Fingerprint;
import dev.unleak.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names secrets without telling them: HMAC-SHA256 (RFC 2104) of type and value under one key. Safe for many threads.
 */
public final class Fingerprinter {
    private static final String ALGORITHM = "HmacSHA256";
    private final SecretKeySpec key;

    /** @param key at least 16 bytes; the installation's own, or random ones where nothing is kept */
    public Fingerprinter(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("A fingerprint key has at least 16 bytes.");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public Fingerprint of(String type, Secret secret) {
        byte[] value = secret.bytes();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(type.getBytes(StandardCharsets.UTF_8));
            // Type ids hold no NUL, so no two pairs of type and value give the same bytes.
            mac.update((byte) 0);
            return new Fingerprint(HexFormat.of().formatHex(mac.doFinal(value)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }
}
