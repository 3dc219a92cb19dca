package dev.unleak.scan;

import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Fragment;
import dev.unleak.model.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds again what another tool reported and no rule of ours sees: by its fingerprint, value by value. */
record Unruled(Fingerprinter fingerprinter) {
    /** The finding's secret, at most so many lines up or down from where it stood. */
    Optional<Candidate> find(Fragment fragment, Finding finding, int line, int around) {
        return LineValues.find(fragment, line, around, value -> is(finding, value)).stream()
                .findFirst()
                .or(() -> LineValues.line(fragment, line).filter(value -> is(finding, value.secret())))
                .map(value -> candidate(fragment, finding, value));
    }

    /** What rules see, and what was reported, in order of place. */
    List<Candidate> with(List<Candidate> seen, Fragment fragment, Collection<Finding> reported, int line, int around) {
        List<Candidate> all = new ArrayList<>(seen);
        reported.forEach(finding -> find(fragment, finding, line, around).ifPresent(all::add));
        all.sort(Comparator.comparingLong(Candidate::from));
        return all;
    }

    private boolean is(Finding finding, Secret value) {
        return fingerprinter.of(finding.type(), value).equals(finding.fingerprint());
    }

    private static Candidate candidate(Fragment fragment, Finding finding, LineValues.Value value) {
        long from = fragment.start().offset() + value.from();
        return new Candidate(
                finding.type(),
                finding.type(),
                value.secret(),
                from,
                from + value.secret().length(),
                value.position(),
                finding.severity(),
                finding.confidence(),
                finding.reasons(),
                List.of());
    }
}
