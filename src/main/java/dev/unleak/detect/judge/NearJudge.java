package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.pattern.Shape;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** What stands between a provider's name and a value that is not given to it in any syntax. */
final class NearJudge implements Judge {
    private static final int LOOK_BEHIND = 40;
    private static final Shape CREDENTIAL = Shape.anyCase(
            "(?s:.*(?:key|token|secret|passw|pwd|cred|login|auth(?:[^o]|$)|private|access|\\bapi\\b[^./]).*)");
    private static final Shape GIVEN = Shape.of("[\\w.-]{0,12}[\"'\\])]{0,2}\\s?(?::|=|=>|:=)\\s?[\"'`]?");
    /** Names and checksums of things have this shape more often than credentials. */
    private static final Shape MANY_THINGS = Shape.of("[0-9a-fA-F-]+");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (sighting.isLoose() && !sighting.isScoped()) {
            Layer layer = sighting.layer();
            int name = sighting.matchFrom();
            int nameEnd = name + sighting.assignment().orElseThrow().name().length();
            int line = layer.lineStart(name, LOOK_BEHIND);
            if (CREDENTIAL.matches(layer, line, sighting.from())) {
                signs.add(Sign.NEAR_CREDENTIAL);
            } else {
                boolean given = GIVEN.matches(layer, nameEnd, sighting.from())
                        && !MANY_THINGS.matches(layer, sighting.from(), sighting.to());
                signs.add(given ? Sign.BY_PROVIDER : Sign.NEAR_PROVIDER);
            }
        }
    }
}
