package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import java.util.Set;

/** Looks at one side of a sighting. Safe for use by many threads. */
@FunctionalInterface
interface Judge {
    /** Adds what it sees; adds nothing where it has nothing to say. */
    void judge(Sighting sighting, Set<Sign> signs);
}
