package dev.unleak.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which repositories are learnt from, and which are only ever measured. Decided once by a digest of the name, so that
 * neither order nor growth of the corpus moves one to the other side.
 */
enum Split {
    TRAIN,
    OWN_TEST;

    private static final int SEED = 20261124;
    private static final int PERCENT_TRAIN = 70;

    static Split of(String repository) {
        return number(repository, 100) < PERCENT_TRAIN ? TRAIN : OWN_TEST;
    }

    /** Which of so many folds a repository belongs to, in cross-validation within the training side. */
    static int fold(String repository, int folds) {
        return number("fold " + repository, folds);
    }

    private static int number(String text, int bound) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((SEED + " " + text).getBytes(StandardCharsets.UTF_8));
            int number = (digest[0] & 0xff) << 16 | (digest[1] & 0xff) << 8 | digest[2] & 0xff;
            return number % bound;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
