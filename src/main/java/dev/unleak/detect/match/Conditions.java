package dev.unleak.detect.match;

import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Locale;

/** What a rule asks of the surroundings of a match. */
public final class Conditions {
    private Conditions() {}

    static boolean hold(Sighting sighting) {
        Rule rule = sighting.rule();
        return rule.near().isEmpty() || isNear(rule.near().get(), sighting);
    }

    private static boolean isNear(Rule.Near near, Sighting sighting) {
        int from = Math.max(0, sighting.from() - near.within());
        int to = Math.min(sighting.layer().length(), sighting.to() + near.within());
        String around = sighting.layer().latin1(from, to).toLowerCase(Locale.ROOT);
        for (String name : near.names()) {
            if (around.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Where no path is known, only what must not be is fulfilled. */
    public static boolean fits(Rule.Paths paths, String path) {
        return (paths.only().isEmpty() || fitsOne(paths.only(), path)) && !fitsOne(paths.not(), path);
    }

    private static boolean fitsOne(List<String> globs, String path) {
        for (String glob : globs) {
            if (Glob.matches(glob, path)) {
                return true;
            }
        }
        return false;
    }
}
