package dev.unleak.remedy.used;

import java.util.Locale;
import java.util.Set;

/** Whether what was asked for was done. */
public enum Outcome {
    DONE,
    REFUSED,
    /** The log does not say. */
    UNTOLD;

    private static final Set<String> NO = Set.of(
            "fail",
            "failed",
            "failure",
            "error",
            "denied",
            "deny",
            "refused",
            "rejected",
            "unauthorized",
            "forbidden",
            "false",
            "blocked");

    /**
     * Of a result as logs write it: a word, an HTTP status (RFC 9110: 400 and over is a fault), or a code of gRPC, of
     * which 0 alone is success (google/rpc/code.proto).
     */
    static Outcome of(String result) {
        String word = result.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return UNTOLD;
        }
        if (word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(word);
            return number == 0 || (number >= 100 && number < 400) ? DONE : REFUSED;
        }
        return NO.contains(word) ? REFUSED : DONE;
    }
}
