package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.model.Reason;
import java.util.List;

/** A sighting with how far it is believed, in (0, 1), and why. */
public record Judged(Sighting sighting, double confidence, List<Reason> reasons) {
    /** Whether one of the reasons is this sign. */
    public boolean saw(Sign sign) {
        return reasons.stream().anyMatch(reason -> reason.sign().equals(sign.id()));
    }
}
