package dev.unleak.detect.judge;

import com.google.re2j.Pattern;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import java.util.Set;

/** What stands between a provider's name and a value that is not given to it in any syntax. */
final class NearJudge implements Judge {
    private static final int LOOK_BEHIND = 40;
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i)key|token|secret|passw|pwd|cred|auth(?:[^o]|$)|private|access|\\bapi\\b[^./]");
    private static final Pattern GIVEN = Pattern.compile("[\\w.-]{0,12}[\"'\\])]{0,2}\\s?(?::|=|=>|:=)\\s?[\"'`]?");

    /** Names and checksums of things have this shape more often than credentials. */
    private static final Pattern MANY_THINGS = Pattern.compile("[0-9a-fA-F-]+");

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (sighting.isLoose()) {
            Layer layer = sighting.layer();
            int name = sighting.matchFrom();
            int nameEnd = name + sighting.assignment().orElseThrow().name().length();
            int line = layer.lineStart(name, LOOK_BEHIND);
            if (CREDENTIAL.matcher(layer.latin1(line, sighting.from())).find()) {
                signs.add(Sign.NEAR_CREDENTIAL);
            } else {
                boolean given =
                        GIVEN.matcher(layer.latin1(nameEnd, sighting.from())).matches()
                                && !MANY_THINGS.matches(sighting.value());
                signs.add(given ? Sign.BY_PROVIDER : Sign.NEAR_PROVIDER);
            }
        }
    }
}
