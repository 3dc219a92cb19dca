package dev.unleak.report.paper;

import dev.unleak.guides.Guide;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.report.paper.Paper.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What sheets and reports say alike of a finding. */
final class Facts {
    private static final String NO_LOG =
            "Few logs hold every read, so finding nothing there is no proof that nobody was.";

    private Facts() {}

    /** The paths, each once with its first line, most exposed first; at most {@code most} of them. */
    static List<Span> places(Finding finding, int most) {
        List<String> places = finding.occurrences().stream()
                .sorted(java.util.Comparator.comparing(
                        occurrence -> occurrence.place().where()))
                .map(Facts::place)
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return List.of(Span.plain("Nowhere at the last audit."));
        }
        List<Span> spans = new ArrayList<>();
        for (String place : places.subList(0, Math.min(most, places.size()))) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain(", "));
            }
            spans.add(Span.code(place));
        }
        if (places.size() > most) {
            spans.add(Span.plain(" and " + Times.count(places.size() - most, "more place")));
        }
        return spans;
    }

    static String place(Occurrence occurrence) {
        String inside = occurrence.inside().isEmpty() ? "" : ", inside " + occurrence.inside();
        return occurrence.place().path() + ":" + occurrence.position().line() + inside;
    }

    static String reach(Finding finding) {
        if (finding.exposure().gone()) {
            return "It is no longer found. Copies made before are out of sight.";
        }
        if (finding.exposure().pushed()) {
            return "It was pushed: whoever could read the repository may have it.";
        }
        return finding.exposure().first().isPresent()
                ? "It was committed. No remote branch that this copy knows holds it; other clones were not looked at."
                : "It stands in files only, in no commit. Backups and synchronised folders were not looked at.";
    }

    /** What the provider's log cannot show, and whether anybody checked that. */
    static List<String> blindSpots(Optional<Guide> guide) {
        List<String> spots = guide.map(known -> known.misuse().blindSpots()).orElse(List.of());
        if (spots.isEmpty()) {
            return List.of(NO_LOG);
        }
        boolean unchecked =
                guide.filter(known -> known.isUnverified("misuse.blind_spots")).isPresent();
        return spots.stream()
                .map(spot -> unchecked ? spot.strip() + " (not checked)" : spot.strip())
                .toList();
    }

    static List<List<Span>> row(String name, Span... value) {
        return List.of(List.of(Span.plain(name)), List.of(value));
    }
}
