package dev.unleak.detect;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Rule;
import java.util.List;

/** Finds what else it takes to use a credential, such as the id that belongs to a secret, near it in the same layer. */
final class Parts {
    private Parts() {}

    /** The sighting with those of its rule's parts that stand near it. */
    static Sighting joined(Sighting sighting, List<Sighting> all) {
        List<Rule> found = sighting.rule().parts().stream()
                .flatMap(part -> all.stream()
                        .filter(other ->
                                other.rule().id().equals(part.rule()) && isNear(sighting, other, part.within()))
                        .limit(1))
                .map(Sighting::rule)
                .toList();
        return found.isEmpty() ? sighting : sighting.with(found);
    }

    private static boolean isNear(Sighting sighting, Sighting other, int within) {
        int gap = Math.max(other.from() - sighting.to(), sighting.from() - other.to());
        return gap >= 0 && gap <= within && other.layer().equals(sighting.layer());
    }
}
