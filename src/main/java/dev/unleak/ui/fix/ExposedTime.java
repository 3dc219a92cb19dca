package dev.unleak.ui.fix;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time of an exposure.
 *
 * @param first when the first commit that holds it was made
 * @param deleted when it was gone from the newest state of every file; empty while some file has it
 * @param open the share of the time before that, in [0, 1]
 */
record ExposedTime(Instant first, Optional<Instant> deleted, double open) {
    /** Empty where no commit holds it. */
    static Optional<ExposedTime> of(Finding finding, Instant now) {
        List<Place> places = finding.occurrences().stream()
                .map(occurrence -> occurrence.place())
                .toList();
        boolean inFiles = places.stream()
                .anyMatch(place -> place.where() == Where.HEAD || !place.where().inObjects());
        Optional<Instant> deleted = inFiles
                ? Optional.empty()
                : places.stream()
                        .flatMap(place -> place.removed().stream())
                        .map(CommitInfo::date)
                        .max(Comparator.naturalOrder());
        return finding.exposure().first().map(CommitInfo::date).map(first -> {
            double all = Math.max(1, Duration.between(first, now).toSeconds());
            double open = deleted.map(at -> Duration.between(first, at).toSeconds() / all)
                    .orElse(1.0);
            return new ExposedTime(first, deleted, Math.clamp(open, 0.02, 1));
        });
    }
}
