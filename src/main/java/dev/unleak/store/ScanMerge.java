package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges what a scan found into what is known, within one transaction. */
final class ScanMerge {
    private static final Standing GONE = new Standing(0, false);

    private ScanMerge() {}

    /** In which kinds of place of a target a finding stands. */
    private record Standing(int mask, boolean pushed) {
        /** Whether this is more exposed than before: a lower bit is a more exposed kind of place. */
        boolean worseThan(Standing before) {
            boolean moreExposed = Integer.lowestOneBit(mask) < Integer.lowestOneBit(before.mask);
            return mask != 0 && (before.mask == 0 || moreExposed || (pushed && !before.pushed));
        }
    }

    static List<Finding> merge(Sql sql, long target, List<Finding> found, boolean whole) throws SQLException {
        Map<Long, Standing> before = closed(sql, target);
        if (whole) {
            sql.update("DELETE FROM occurrence WHERE target = ?", target);
        }
        List<Long> ids = new ArrayList<>(found.size());
        try (FindingWriter writer = new FindingWriter(sql, target, whole)) {
            for (Finding finding : found) {
                ids.add(writer.write(finding));
            }
        }
        if (whole) {
            ForeignWords.drop(sql, target);
        }
        ExposureSums.ofTarget(sql, target);
        Revisions.dropUnused(sql);
        reopen(sql, before, closed(sql, target));
        return withWork(sql, found, ids);
    }

    /** How closed findings stand in the target. */
    private static Map<Long, Standing> closed(Sql sql, long target) throws SQLException {
        Map<Long, Standing> standings = new HashMap<>();
        sql.each(
                "SELECT x.finding, x.mask, x.pushed FROM exposure x JOIN finding f ON f.id = x.finding"
                        + " WHERE x.target = ? AND f.state = 'closed'",
                row -> standings.put(
                        row.getLong("finding"), new Standing(row.getInt("mask"), row.getBoolean("pushed"))),
                target);
        return standings;
    }

    private static void reopen(Sql sql, Map<Long, Standing> before, Map<Long, Standing> now) throws SQLException {
        for (Map.Entry<Long, Standing> entry : now.entrySet()) {
            if (entry.getValue().worseThan(before.getOrDefault(entry.getKey(), GONE))) {
                sql.update("UPDATE finding SET state = 'reopened' WHERE id = ?", entry.getKey());
            }
        }
    }

    /** What was found, with the ids, states and verdicts that the store knows. */
    private static List<Finding> withWork(Sql sql, List<Finding> found, List<Long> ids) throws SQLException {
        Map<Long, Finding.State> states = new HashMap<>();
        Map<Long, Verdict> verdicts = new HashMap<>();
        sql.each(
                "SELECT id, state FROM finding WHERE id IN (SELECT value FROM json_each(?))",
                row -> states.put(row.getLong("id"), FindingReader.state(row.getString("state"))),
                ids.toString());
        sql.each(
                "SELECT * FROM verdict WHERE finding IN (SELECT value FROM json_each(?))",
                row -> verdicts.put(row.getLong("finding"), Verdicts.read(row)),
                ids.toString());
        List<Finding> kept = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Long id = ids.get(i);
            kept.add(keptAs(
                    found.get(i),
                    id,
                    states.getOrDefault(id, Finding.State.OPEN),
                    Optional.ofNullable(verdicts.get(id))));
        }
        return kept;
    }

    private static Finding keptAs(Finding found, long id, Finding.State state, Optional<Verdict> verdict) {
        return new Finding(
                id,
                found.fingerprint(),
                found.type(),
                found.title(),
                found.masked(),
                found.severity(),
                found.confidence(),
                found.guide(),
                found.lesson(),
                found.reasons(),
                found.occurrences(),
                state,
                verdict);
    }
}
