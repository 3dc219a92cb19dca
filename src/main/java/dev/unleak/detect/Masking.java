package dev.unleak.detect;

import dev.unleak.model.Secret;

/**
 * What may be shown and stored of a secret: a known prefix and the tail of long random values, nothing of passwords.
 */
public final class Masking {
    private Masking() {}

    /** For example {@code cfut_hR9••••••••e41b}; of a value under 20 characters nothing at all. */
    public static String mask(Secret secret) {
        throw new UnsupportedOperationException();
    }
}
