package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.model.Reason;
import java.util.List;

/** A sighting with how far it is believed, in (0, 1), and why. */
public record Judged(Sighting sighting, double confidence, List<Reason> reasons) {
    /** Where the secret begins in the outermost layer. */
    public int from() {
        return sighting.layer().back().applyAsInt(sighting.from());
    }

    /** Its end there, exclusive. */
    public int to() {
        return sighting.layer().back().applyAsInt(sighting.to());
    }
}
