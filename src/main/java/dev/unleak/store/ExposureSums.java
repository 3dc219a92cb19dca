package dev.unleak.store;

import java.sql.SQLException;
import java.util.List;

/** Keeps the sums over occurrences that tables are sorted and filtered by: in one target, and in all. */
final class ExposureSums {
    private ExposureSums() {}

    /** Sums up all occurrences in a target. Findings that are gone from it stay, with an empty mask. */
    static void ofTarget(Sql sql, long target) throws SQLException {
        sql.update(
                "UPDATE exposure SET places = 0, mask = 0, pushed = 0, since = NULL, suppressed_until = NULL"
                        + " WHERE target = ?",
                target);
        sql.update("""
                INSERT INTO exposure (target, finding, places, mask, pushed, since, suppressed_until)
                SELECT o.target, o.finding, count(DISTINCT o.path), sum(DISTINCT o.kind), max(o.pushed), min(r.date),
                    CASE WHEN count(*) = count(o.suppressed_until) THEN min(o.suppressed_until) END
                FROM occurrence o LEFT JOIN revision r ON r.id = o.first
                WHERE o.target = ? GROUP BY o.finding
                ON CONFLICT (target, finding) DO UPDATE SET
                    places = excluded.places, mask = excluded.mask, pushed = excluded.pushed, since = excluded.since,
                    suppressed_until = excluded.suppressed_until
                """, target);
        ofFindings(sql, sql.list("SELECT finding FROM exposure WHERE target = ?", row -> row.getLong(1), target));
    }

    /** Sums up each finding over all targets. */
    static void ofFindings(Sql sql, List<Long> findings) throws SQLException {
        sql.update("""
                UPDATE finding SET (places, pushed, since, suppressed_until, mask) = (
                    SELECT coalesce(sum(e.places), 0), coalesce(max(e.pushed), 0), min(e.since),
                        CASE WHEN sum(e.mask <> 0 AND e.suppressed_until IS NULL) = 0 THEN min(e.suppressed_until) END,
                        (SELECT coalesce(sum(DISTINCT o.kind), 0) FROM occurrence o WHERE o.finding = finding.id)
                    FROM exposure e WHERE e.finding = finding.id)
                WHERE id IN (SELECT value FROM json_each(?))
                """, findings.toString());
    }
}
