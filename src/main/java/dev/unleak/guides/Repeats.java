package dev.unleak.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds texts that stand in more than two guides: what holds for many belongs into the shared parts, where it can be
 * mended once. Texts of fewer than 40 characters (paths, words) may repeat.
 */
final class Repeats {
    private static final int SHORTEST = 40;
    private static final int MOST = 2;

    private final Map<String, Set<String>> guidesByText = new TreeMap<>();

    void add(Guide guide) {
        texts(guide)
                .map(text -> text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(text -> text.length() >= SHORTEST)
                .forEach(text -> guidesByText
                        .computeIfAbsent(text, key -> new TreeSet<>())
                        .add(guide.id()));
    }

    List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        guidesByText.forEach((text, guides) -> {
            if (guides.size() > MOST) {
                complaints.add(Complaint.error(
                        guides.iterator().next(),
                        "The text \"" + text.substring(0, SHORTEST) + "...\" stands in " + String.join(", ", guides)
                                + "; it belongs into guides/shared."));
            }
        });
        return complaints;
    }

    /** The guide's own texts; shared parts are left out, since they stand in their own files. */
    private static Stream<String> texts(Guide guide) {
        return Stream.of(
                        guide.uses().stream(),
                        guide.create().steps().stream(),
                        guide.create().scopes().stream(),
                        guide.create().restrictions().stream(),
                        Stream.of(guide.create().ttl()),
                        guide.verify().stream().flatMap(verify -> Stream.of(verify.sideEffects(), verify.logged())),
                        guide.misuse().queries().stream(),
                        guide.misuse().blindSpots().stream(),
                        Stream.of(guide.rotate().summary()),
                        guide.rotate().steps().stream(),
                        guide.rotate().emergency().stream(),
                        guide.revoke().steps().stream(),
                        guide.revoke().sideEffects().stream(),
                        guide.consumers().whatBreaks().stream(),
                        guide.autoResponse().stream().map(AutoResponse::action),
                        Stream.of(guide.prevent().ciAlternative()),
                        guide.notes().stream().map(Part::text))
                .flatMap(texts -> texts);
    }
}
