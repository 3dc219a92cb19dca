package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Suppression;
import dev.unleak.model.Where;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes findings of hits: one for each secret, with all its places. */
final class Findings {
    /** Gravest first; then what is surest, then what most people can see. */
    static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::confidence)
            .reversed()
            .thenComparing(finding -> finding.exposure().where().stream()
                    .min(Comparator.naturalOrder())
                    .orElse(Where.STDIN))
            .thenComparing(finding -> !finding.exposure().pushed())
            .thenComparing(Finding::title)
            .thenComparing(finding -> finding.fingerprint().hex());

    static final Comparator<Hit> SUREST = Comparator.comparing(Hit::confidence).thenComparing(Hit::rule);

    private final RuleSet rules;

    Findings(RuleSet rules) {
        this.rules = rules;
    }

    /** Hits of those secrets of which at least one hit is sure enough. */
    static List<Hit> atLeast(double confidence, Collection<Hit> hits) {
        Map<Fingerprint, Double> best =
                hits.stream().collect(Collectors.toMap(Hit::fingerprint, Hit::confidence, Math::max));
        return hits.stream()
                .filter(hit -> best.getOrDefault(hit.fingerprint(), 0.0) >= confidence)
                .toList();
    }

    /** @param places of the hits' origins; hits of an origin without a place are left out */
    List<Finding> of(Collection<Hit> hits, Map<Origin, List<Place>> places, Suppressor suppressor) {
        Map<Fingerprint, List<Hit>> bySecret =
                hits.stream().collect(Collectors.groupingBy(Hit::fingerprint, LinkedHashMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        for (List<Hit> same : bySecret.values()) {
            List<Occurrence> occurrences = Suppressor.throughHistory(Occurrences.merged(same.stream()
                    .flatMap(hit -> places.getOrDefault(hit.origin(), List.of()).stream()
                            .map(place -> occurrence(hit, place, suppressor.of(hit))))
                    .toList()));
            if (!occurrences.isEmpty()) {
                findings.add(finding(same.stream().max(SUREST).orElseThrow(), occurrences));
            }
        }
        findings.sort(GRAVEST_FIRST);
        return findings;
    }

    Finding finding(Hit hit, List<Occurrence> occurrences) {
        Optional<Rule> rule = rules.rule(hit.rule());
        return new Finding(
                0,
                hit.fingerprint(),
                hit.type(),
                rule.map(Rule::title).orElse(hit.type()),
                hit.masked(),
                hit.severity(),
                hit.confidence(),
                rule.map(Rule::guide).orElse(""),
                rule.map(Rule::lesson).orElse(""),
                hit.reasons(),
                occurrences,
                Finding.State.OPEN,
                Optional.empty());
    }

    static Occurrence occurrence(Hit hit, Place place, Optional<Suppression> suppression) {
        return new Occurrence(place, hit.position(), hit.rule(), hit.confidence(), "", hit.decoded(), suppression);
    }
}
