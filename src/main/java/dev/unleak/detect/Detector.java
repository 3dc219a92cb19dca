package dev.unleak.detect;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.rules.RuleSet;
import java.util.List;

/** Searches fragments with a rule set. Immutable; safe for use by many threads. */
public final class Detector {
    private Detector() {}

    public static Detector of(RuleSet rules) {
        return new Detector();
    }

    /** Candidates in order of place, one per secret and place: where rules overlap, the more specific one stays. */
    public List<Candidate> search(Fragment fragment) {
        throw new UnsupportedOperationException();
    }
}
