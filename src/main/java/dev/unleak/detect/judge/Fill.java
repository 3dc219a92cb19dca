package dev.unleak.detect.judge;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much of a value is what fingers type to fill a place. */
enum Fill {
    /** No more than chance. */
    NONE,
    /** Most characters stand next to their neighbours in the alphabet or the row of digits, or few are different. */
    MUCH,
    /** Nothing else. */
    ALL;

    private static final double MUCH_STEPS = 0.66;
    private static final double ALL_STEPS = 0.88;

    private static final double MUCH_OF_ONE = 0.6;

    static Fill of(String value) {
        int steps = 0;
        for (int i = 1; i < value.length(); i++) {
            if (Math.abs(value.charAt(i) - value.charAt(i - 1)) <= 1) {
                steps++;
            }
        }
        int length = value.length();
        Collection<Long> counts = counts(value);
        int different = counts.size();
        if (length < 3) {
            return NONE;
        }
        if (different <= 2
                || length >= 12 && Collections.max(counts) >= MUCH_OF_ONE * length
                || length >= 12 && different <= 4
                || steps >= ALL_STEPS * (length - 1)
                || value.toLowerCase(Locale.ROOT).startsWith("qwert")) {
            return ALL;
        }
        return steps >= MUCH_STEPS * (length - 1) ? MUCH : NONE;
    }

    /** How often each of its characters stands in it. */
    private static Collection<Long> counts(String value) {
        return value.chars()
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values();
    }
}
