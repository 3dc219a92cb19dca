package dev.unleak.cli;

import java.util.Locale;

/** Numbers with their noun. */
final class Counts {
    private Counts() {}

    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
