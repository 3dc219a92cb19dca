package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.Occurrence;
import dev.unleak.store.ForeignWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What another tool reported, and our rules do not believe, still counts for as long as it stands there: a scan that
 * does not see it says nothing of it.
 */
record ForeignPlaces(Reread reread, Path root) {
    /** What was found now, and what was reported of the same root and still stands. */
    List<Finding> with(List<Finding> found, List<ForeignWords.Reported> reported) {
        if (reported.isEmpty()) {
            return found;
        }
        Set<Fingerprint> seen = found.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>(found);
        for (ForeignWords.Reported one : reported) {
            Finding finding = one.finding();
            if (!seen.contains(finding.fingerprint())) {
                List<Occurrence> still = finding.occurrences().stream()
                        .filter(place -> isUnseen(one, place)
                                || reread.find(root, finding, place).isPresent())
                        .toList();
                if (!still.isEmpty()) {
                    all.add(finding.in(still));
                }
            }
        }
        all.sort(Findings.GRAVEST_FIRST);
        return all;
    }

    /** Nobody could look there, so that nobody can say that it is gone. */
    private static boolean isUnseen(ForeignWords.Reported one, Occurrence place) {
        return one.words().stream()
                .anyMatch(word -> word.state() == ForeignWord.State.UNSEEN
                        && word.path().equals(place.place().path()));
    }
}
