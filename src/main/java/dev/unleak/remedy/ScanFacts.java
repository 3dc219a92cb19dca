package dev.unleak.remedy;

import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the last scan says about one finding. What could not be read cannot be proved clean, so one unreadable or broken
 * part leaves every proof open.
 */
final class ScanFacts {
    private static final int NAMED = 3;
    private static final Set<NotSearched.Why> HIDES = Set.of(NotSearched.Why.UNREADABLE, NotSearched.Why.BROKEN);

    private final List<Place> places;
    private final List<NotSearched> hidden;

    ScanFacts(List<Occurrence> occurrences, Collection<NotSearched> notSearched) {
        this.places = occurrences.stream().map(Occurrence::place).toList();
        this.hidden =
                notSearched.stream().filter(one -> HIDES.contains(one.why())).toList();
    }

    /** @param proof one that a scan answers */
    Fact of(Proof proof) {
        List<Place> holding = places.stream().filter(holds(proof)).toList();
        if (!holding.isEmpty()) {
            return new Fact(false, stands(proof, holding));
        }
        if (!hidden.isEmpty()) {
            return new Fact(
                    false,
                    "Nothing was found, but %s could not be read, so this is not proved: %s"
                            .formatted(
                                    count(hidden.size(), "place"),
                                    hidden.getFirst().detail()));
        }
        return new Fact(true, gone(proof));
    }

    boolean holdsIn(Proof proof) {
        return places.stream().anyMatch(holds(proof));
    }

    private static Predicate<Place> holds(Proof proof) {
        return proof == Proof.REMOTE ? Place::pushed : place -> proof.places().contains(place.where());
    }

    private static String stands(Proof proof, List<Place> holding) {
        List<String> paths =
                holding.stream().map(Place::path).distinct().sorted().toList();
        List<String> refs = holding.stream()
                .flatMap(place -> place.refs().stream())
                .distinct()
                .sorted()
                .toList();
        return switch (proof) {
            case WORKING_TREE -> "It stands in " + some(paths, "file") + ".";
            case INDEX -> "It is staged in " + some(paths, "file") + ".";
            case HEAD -> "The commit that is checked out holds it in " + some(paths, "file") + ".";
            case REFS ->
                refs.isEmpty()
                        ? "The history still holds it in " + some(paths, "place") + "."
                        : some(refs, "ref") + (refs.size() == 1 ? " still reaches it." : " still reach it.");
            case REMOTE -> "What was pushed still holds it in " + some(paths, "place") + ".";
            case LEFTOVERS ->
                "It is still in: "
                        + holding.stream()
                                .map(place -> place.where().id())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case IGNORED, HOOK -> throw new IllegalArgumentException(proof + " is not answered by a scan");
        };
    }

    private static String gone(Proof proof) {
        return switch (proof) {
            case WORKING_TREE -> "No file holds it.";
            case INDEX -> "Nothing staged holds it.";
            case HEAD -> "The commit that is checked out does not hold it.";
            case REFS -> "No branch, tag, note or remote branch reaches it.";
            case REMOTE -> "No remote branch that this copy knows reaches it.";
            case LEFTOVERS -> "No stash, reflog entry or loose object holds it.";
            case IGNORED, HOOK -> throw new IllegalArgumentException(proof + " is not answered by a scan");
        };
    }

    private static String some(List<String> names, String noun) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + " and " + count(names.size() - NAMED, "more " + noun);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
