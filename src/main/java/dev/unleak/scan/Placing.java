package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Believes hits in blobs by the paths that those stand at, which nobody knows when a blob is searched. Of several paths
 * the one counts at which the hit is believed most. For one scan.
 */
final class Placing {
    /** Nowhere is a value believed more than in settings. */
    private static final String SETTINGS = ".env";

    private final Detector detector;

    /** What thousands of hits have in common: they stand on few grounds, at few paths. */
    private final Map<Ground, Optional<List<Reason>>> known = new ConcurrentHashMap<>();

    private record Ground(String path, String rule, List<Reason> reasons) {}

    Placing(Detector detector) {
        this.detector = detector;
    }

    /** Hits that may be sure enough once their paths are known. */
    List<Hit> possible(double confidence, Collection<Hit> hits) {
        return Findings.atLeast(
                confidence, hits.stream().map(hit -> best(hit, SETTINGS)).toList());
    }

    private Hit best(Hit hit, String path) {
        return isBlob(hit)
                ? Stream.concat(Stream.of(hit), at(hit, path).stream())
                        .max(Findings.SUREST)
                        .orElseThrow()
                : hit;
    }

    /** The hits as they are believed at their places; those whose rule is not for files of such paths are left out. */
    List<Hit> at(Map<Origin, List<Place>> places, Collection<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> isBlob(hit) ? at(hit, places.getOrDefault(hit.origin(), List.of())) : Stream.of(hit))
                .toList();
    }

    private Stream<Hit> at(Hit hit, List<Place> places) {
        if (places.isEmpty()) {
            return Stream.of(hit);
        }
        return places.stream()
                .map(Place::path)
                .distinct()
                .flatMap(path -> at(hit, path).stream())
                .max(Findings.SUREST)
                .stream();
    }

    private Optional<Hit> at(Hit hit, String path) {
        Optional<List<Reason>> reasons = known.computeIfAbsent(
                new Ground(path, hit.rule(), hit.reasons()),
                ground -> detector.at(ground.path, ground.rule, ground.reasons));
        return reasons.map(hit::with);
    }

    private static boolean isBlob(Hit hit) {
        return hit.origin() instanceof Origin.Blob;
    }
}
