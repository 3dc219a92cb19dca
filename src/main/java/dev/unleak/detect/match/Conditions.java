package dev.unleak.detect.match;

import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Locale;

/** What a rule asks of the surroundings of a match. */
public final class Conditions {
    private Conditions() {}

    static boolean hold(Sighting sighting) {
        Rule rule = sighting.rule();
        return rule.near().map(near -> isNear(near, sighting)).orElse(true);
    }

    private static boolean isNear(Rule.Near near, Sighting sighting) {
        int from = Math.max(0, sighting.from() - near.within());
        int to = Math.min(sighting.layer().length(), sighting.to() + near.within());
        String around = sighting.layer().latin1(from, to).toLowerCase(Locale.ROOT);
        return near.names().stream().anyMatch(around::contains);
    }

    /** Where no path is known, only what must not be is fulfilled. */
    public static boolean fits(Rule.Paths paths, String path) {
        List<String> only = paths.only();
        return (only.isEmpty() || only.stream().anyMatch(glob -> Glob.matches(glob, path)))
                && paths.not().stream().noneMatch(glob -> Glob.matches(glob, path));
    }
}
