package dev.unleak.scan;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One secret's places, told once each. A file that was changed a hundred times around its secret is a hundred blobs at
 * one path: they become one place, from the first commit of all to the last, with the lines of the latest.
 */
final class Occurrences {
    private static final int MOST_REFS = 100;

    private static final Comparator<Occurrence> ORDER = Comparator.comparing(
                    (Occurrence o) -> o.place().where())
            .thenComparing(o -> o.place().path())
            .thenComparing(o -> o.position().line())
            .thenComparing(o -> o.position().column());

    /** Searching threads tell hits in any order. */
    private static final Comparator<Occurrence> BLOB =
            Comparator.comparing(o -> o.place().blob().orElse(""));

    private record Spot(Where where, String path) {}

    private Occurrences() {}

    static List<Occurrence> merged(List<Occurrence> all) {
        Map<Spot, List<Occurrence>> bySpot = all.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        o -> new Spot(o.place().where(), o.place().path()), LinkedHashMap::new, Collectors.toList()));
        List<Occurrence> merged = new ArrayList<>();
        bySpot.values()
                .forEach(same -> merged.addAll(latest(same.stream().sorted(BLOB).toList())));
        merged.sort(ORDER);
        return List.copyOf(merged);
    }

    private static List<Occurrence> latest(List<Occurrence> same) {
        long blobs = same.stream().map(o -> o.place().blob()).distinct().count();
        if (blobs == 1) {
            return same;
        }
        Place latest = same.stream()
                .map(Occurrence::place)
                .max(Comparator.comparing(Occurrences::lastSeen)
                        .thenComparing(place -> place.blob().orElse("")))
                .orElseThrow();
        Place whole = new Place(
                latest.where(),
                latest.path(),
                latest.blob(),
                commits(same, Place::first)
                        .min(Comparator.comparing(CommitInfo::date).thenComparing(CommitInfo::id)),
                latest.last(),
                latest.removed(),
                same.stream()
                        .flatMap(o -> o.place().refs().stream())
                        .distinct()
                        .limit(MOST_REFS)
                        .toList(),
                same.stream().anyMatch(o -> o.place().pushed()));
        return same.stream()
                .filter(o -> o.place().blob().equals(latest.blob()))
                .map(o -> new Occurrence(
                        whole, o.position(), o.rule(), o.confidence(), o.inside(), o.decoded(), o.suppression()))
                .toList();
    }

    private static Instant lastSeen(Place place) {
        return place.last().map(CommitInfo::date).orElse(Instant.MIN);
    }

    private static Stream<CommitInfo> commits(
            List<Occurrence> same, java.util.function.Function<Place, Optional<CommitInfo>> which) {
        return same.stream().flatMap(o -> which.apply(o.place()).stream());
    }
}
