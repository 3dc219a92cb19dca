package dev.unleak.detect;

import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what else it takes to use a credential, such as the id that belongs to a secret, near it in the same layer. For
 * one thread.
 */
final class Parts {
    /** Where one rule's sightings begin and end in one layer. */
    private record Ends(Rule rule, NavigableSet<Integer> starts, NavigableSet<Integer> ends) {
        /** Whether one of them ends in front of the sighting or begins behind it, with so few bytes between. */
        boolean areNear(Sighting sighting, int within) {
            Integer before = ends.floor(sighting.from());
            Integer behind = starts.ceiling(sighting.to());
            return before != null && sighting.from() - before <= within
                    || behind != null && behind - sighting.to() <= within;
        }
    }

    private final Map<Layer, Map<String, Ends>> byLayer = new IdentityHashMap<>();

    /** @param all what any rule matches in one fragment */
    Parts(List<Sighting> all) {
        Set<String> wanted = new HashSet<>();
        for (Sighting sighting : all) {
            for (Rule.Part part : sighting.rule().parts()) {
                wanted.add(part.rule());
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        for (Sighting sighting : all) {
            if (wanted.contains(sighting.rule().id())) {
                add(sighting);
            }
        }
    }

    private void add(Sighting part) {
        Rule rule = part.rule();
        Ends ends = byLayer.computeIfAbsent(part.layer(), any -> new HashMap<>())
                .computeIfAbsent(rule.id(), any -> new Ends(rule, new TreeSet<>(), new TreeSet<>()));
        ends.starts().add(part.from());
        ends.ends().add(part.to());
    }

    /** The sighting with those of its rule's parts that stand near it. */
    Sighting joined(Sighting sighting) {
        if (sighting.rule().parts().isEmpty()) {
            return sighting;
        }
        Map<String, Ends> beside = byLayer.getOrDefault(sighting.layer(), Map.of());
        List<Rule> found = sighting.rule().parts().stream()
                .flatMap(
                        part -> Optional.ofNullable(beside.get(part.rule()))
                                .filter(ends -> ends.areNear(sighting, part.within()))
                                .stream())
                .map(Ends::rule)
                .toList();
        return found.isEmpty() ? sighting : sighting.with(found);
    }
}
