package dev.unleak.detect;

import dev.unleak.model.Reason;
import java.util.ArrayList;
import java.util.List;

/** A sighting with how far it is believed, and why. */
record Judged(Sighting sighting, double confidence, List<Reason> reasons) {
    /** Starts at the rule's base and lets each judge shift the odds. */
    static Judged of(Sighting sighting, List<Judge> judges) {
        Confidence confidence = Confidence.of(sighting.rule().base());
        List<Reason> reasons = new ArrayList<>();
        for (Judge judge : judges) {
            for (Judge.Opinion opinion : judge.judge(sighting)) {
                Confidence after = confidence.shifted(opinion.weight());
                reasons.add(new Reason(opinion.text(), after.value() - confidence.value()));
                confidence = after;
            }
        }
        return new Judged(sighting, confidence.value(), List.copyOf(reasons));
    }

    /** Where the secret begins in the outermost layer. */
    int from() {
        return sighting.layer().back().applyAsInt(sighting.from());
    }

    /** Its end there, exclusive. */
    int to() {
        return sighting.layer().back().applyAsInt(sighting.to());
    }
}
