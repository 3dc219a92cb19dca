package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Refused;

/**
 * For files that have no look-up of their own: an edit would leave a file that its reader cannot use.
 *
 * @param sentence with {@code %s} where the variable's name goes
 */
record ByHandRewriter(String sentence) implements Rewriter {
    static ByHandRewriter format(String name) {
        return new ByHandRewriter(name + " has no way to read the environment: take the value out by hand, and let the"
                + " program that reads this file take it from the environment variable %s.");
    }

    @Override
    public Outcome rewrite(Spot spot) {
        return new Refused(sentence.formatted(spot.variable()));
    }
}
