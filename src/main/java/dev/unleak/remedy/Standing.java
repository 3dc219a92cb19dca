package dev.unleak.remedy;

import dev.unleak.model.Evidence;
import dev.unleak.model.Step;
import java.util.List;
import java.util.Optional;

/** What a finding's evidence amounts to: for each step the newest entry counts. */
record Standing(List<Evidence> evidence) {
    Optional<Evidence> newest(String step) {
        return evidence.reversed().stream()
                .filter(entry -> entry.step().equals(step))
                .findFirst();
    }

    /** The newest entry that the app itself made. */
    Optional<Evidence> lastProof(String step) {
        return evidence.reversed().stream()
                .filter(entry -> entry.step().equals(step) && entry.kind() == Evidence.Kind.VERIFIED)
                .findFirst();
    }

    Step.State state(String step) {
        return newest(step)
                .filter(Evidence::holds)
                .map(entry -> switch (entry.kind()) {
                    case VERIFIED -> Step.State.VERIFIED;
                    case ATTESTED -> Step.State.ATTESTED;
                    case NOT_APPLICABLE -> Step.State.NOT_APPLICABLE;
                })
                .orElse(Step.State.OPEN);
    }
}
