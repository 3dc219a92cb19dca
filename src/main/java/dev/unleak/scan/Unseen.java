package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Occurrence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A secret is not gone because its place could not be read this time: what stood there before still counts as standing
 * there.
 */
final class Unseen {
    private final List<NotSearched> unread;

    Unseen(List<NotSearched> notSearched) {
        unread = notSearched.stream()
                .filter(told -> told.why() == Why.UNREADABLE || told.why() == Why.BROKEN)
                .toList();
    }

    boolean isNothing() {
        return unread.isEmpty();
    }

    /** What was found now, and what was found before where nobody could look now. */
    List<Finding> with(List<Finding> found, List<Finding> before) {
        Map<Fingerprint, Finding> all = new LinkedHashMap<>();
        found.forEach(finding -> all.put(finding.fingerprint(), finding));
        for (Finding old : before) {
            List<Occurrence> still =
                    old.occurrences().stream().filter(this::covers).toList();
            if (!still.isEmpty()) {
                Finding now = all.get(old.fingerprint());
                all.put(old.fingerprint(), now == null ? old.in(still) : now.in(joined(now, still)));
            }
        }
        return all.values().stream().sorted(Findings.GRAVEST_FIRST).toList();
    }

    private boolean covers(Occurrence occurrence) {
        String path = occurrence.place().path();
        return unread.stream()
                .anyMatch(told -> told.why() == Why.BROKEN
                        ? occurrence.place().where().inObjects()
                        : told.path().equals(".") || path.equals(told.path()) || path.startsWith(told.path() + "/"));
    }

    private static List<Occurrence> joined(Finding now, List<Occurrence> still) {
        List<Occurrence> all = new ArrayList<>(now.occurrences());
        still.stream()
                .filter(old -> all.stream().noneMatch(o -> isSamePlace(o, old)))
                .forEach(all::add);
        return all;
    }

    private static boolean isSamePlace(Occurrence one, Occurrence other) {
        return one.place().where() == other.place().where()
                && one.place().path().equals(other.place().path())
                && one.position().equals(other.position());
    }
}
