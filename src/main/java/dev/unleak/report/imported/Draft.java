package dev.unleak.report.imported;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.store.ForeignWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A finding on its way to the store: the same secret may be reported often. For one thread. */
final class Draft {
    /** Seen in these bytes, whose places are worked out later. */
    record Spot(Origin origin, Occurrence occurrence) {}

    /** What makes two words of one report the same. */
    private record Said(String rule, String path, int line, String commit) {}

    private Finding finding;
    private final Map<Said, ForeignWord> words = new LinkedHashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final Set<Occurrence> claimed = new LinkedHashSet<>();

    Draft(Finding finding) {
        this.finding = finding;
    }

    Fingerprint fingerprint() {
        return finding.fingerprint();
    }

    /** The most believed of what is said of one secret stays. */
    void add(Finding other, ForeignWord word, List<Spot> seen) {
        if (other.confidence() > finding.confidence()) {
            finding = other;
        }
        words.put(new Said(word.rule(), word.path(), word.line(), word.commit()), word);
        spots.addAll(seen);
        claimed.addAll(other.occurrences());
    }

    List<Spot> spots() {
        return spots;
    }

    /** With its places; one that a report only claims does not count beside one that was seen. */
    ForeignWords.Reported reported(Map<Origin, List<Place>> places) {
        Set<Occurrence> occurrences = new LinkedHashSet<>();
        for (Spot spot : spots) {
            Occurrence seen = spot.occurrence();
            for (Place place : places.getOrDefault(spot.origin(), List.of(seen.place()))) {
                occurrences.add(new Occurrence(
                        place, seen.position(), seen.rule(), seen.confidence(), seen.inside(), seen.decoded()));
            }
        }
        if (occurrences.isEmpty()) {
            occurrences.addAll(claimed);
        }
        return new ForeignWords.Reported(finding.in(List.copyOf(occurrences)), List.copyOf(words.values()));
    }
}
