package dev.unleak.detect.judge;

/** Tells text that mostly repeats a few characters, as {@code token-123123123123} does. */
final class Repeat {
    private static final int LONGEST = 4;
    private static final int FEWEST = 3;

    private Repeat() {}

    /** @param value characters that are bytes */
    static boolean fills(String value) {
        for (int period = 1; period <= LONGEST; period++) {
            int run = longest(value, period);
            if (run >= FEWEST * period && run > 2 * LONGEST && 2 * (run + period) >= value.length()) {
                return true;
            }
        }
        return false;
    }

    /** How many characters in turn equal the one a period before them, at most. */
    private static int longest(String value, int period) {
        int run = 0;
        int longest = 0;
        for (int i = period; i < value.length(); i++) {
            run = value.charAt(i) == value.charAt(i - period) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
