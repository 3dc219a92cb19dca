package dev.unleak.ui.findings;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Exposure;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Occurrence;
import dev.unleak.ui.control.Exposed;
import dev.unleak.ui.control.KeyValues;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where and since when, as rows. */
final class PlacesBox {
    private static final int MOST = 4;

    private PlacesBox() {}

    static KeyValues of(Finding finding, Clock clock) {
        Exposure exposure = finding.exposure();
        KeyValues rows = new KeyValues();
        exposure.first().ifPresent(commit -> rows.row("First seen", commit(commit, clock)));
        removed(finding.occurrences())
                .ifPresent(commit -> rows.row("Removed", commit(commit, clock) + stillIn(finding)));
        if (!exposure.refs().isEmpty()) {
            rows.row("Reach", some(exposure.refs()));
        }
        List<String> places = finding.occurrences().stream()
                .map(occurrence -> occurrence.place().path() + " ("
                        + Exposed.word(occurrence.place().where()) + ")")
                .distinct()
                .toList();
        if (places.size() > 1) {
            rows.row("Places", some(places));
        }
        finding.occurrences().stream()
                .map(Occurrence::decoded)
                .filter(decoders -> !decoders.isEmpty())
                .findFirst()
                .ifPresent(decoders -> rows.row("Decoded", String.join(", ", decoders)));
        return rows;
    }

    private static Optional<CommitInfo> removed(List<Occurrence> occurrences) {
        return occurrences.stream()
                .flatMap(occurrence -> occurrence.place().removed().stream())
                .max(Comparator.comparing(CommitInfo::date));
    }

    private static String stillIn(Finding finding) {
        long refs = finding.exposure().refs().size();
        return refs == 0 ? "" : " (still in " + (refs == 1 ? "1 ref)" : refs + " refs)");
    }

    private static String commit(CommitInfo commit, Clock clock) {
        return commit.brief() + ", " + FindingSentence.date(commit.date(), clock.instant(), ZoneId.systemDefault())
                + ", " + commit.author();
    }

    private static String some(List<String> all) {
        String shown = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() > MOST ? shown + " and " + (all.size() - MOST) + " more" : shown;
    }
}
