package dev.unleak.detect;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.unleak.model.Secret;

/**
 * What may be shown and stored of a secret: a known prefix and the tail of long random values, nothing of passwords.
 */
public final class Masking {
    private static final String DOTS = "\u2022".repeat(8);
    private static final int SHORTEST_SHOWN = 20;
    private static final int TAIL = 4;
    private static final int HEAD = 3;

    /** A vendor's mark, then characters of the alphabets that random values are written in. */
    private static final Pattern TOKEN =
            Pattern.compile("((?:[A-Za-z][A-Za-z0-9]{0,11}[_-]){1,3}|)[A-Za-z0-9+/=._~-]+");

    private static final Pattern PEM_HEAD = Pattern.compile("-----BEGIN [A-Z0-9 ]+-----");

    private Masking() {}

    /**
     * For example {@code cfut_hR9••••••••e41b}; of a value under 20 characters, or with spaces in it, nothing at all.
     */
    public static String mask(Secret secret) {
        String value = secret.reveal();
        Matcher pem = PEM_HEAD.matcher(value);
        if (pem.lookingAt()) {
            return pem.group() + DOTS;
        }
        Matcher token = TOKEN.matcher(value);
        if (value.length() < SHORTEST_SHOWN || !token.matches()) {
            return DOTS;
        }
        int prefix = token.end(1);
        boolean marked = prefix > 0 && value.length() - prefix >= SHORTEST_SHOWN;
        String head = marked ? value.substring(0, prefix + HEAD) : "";
        return head + DOTS + value.substring(value.length() - TAIL);
    }
}
