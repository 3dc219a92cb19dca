package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.ScanSummary;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scans and what they found. Safe for use by many threads. */
public final class Scans {
    private final Database database;
    private final Clock clock;

    Scans(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The summary of a target's last scan. */
    public Optional<ScanSummary> last(long target) {
        return database.read(sql -> sql.first(
                "SELECT * FROM scan WHERE target = ? ORDER BY id DESC LIMIT 1",
                row -> new ScanSummary(
                        row.getString("root"),
                        row.getLong("files"),
                        row.getLong("blobs"),
                        row.getLong("remembered"),
                        row.getLong("messages"),
                        row.getLong("bytes"),
                        row.getDouble("seconds"),
                        notSearched(sql, row.getLong("id")),
                        row.getBoolean("complete")),
                target));
    }

    private static List<NotSearched> notSearched(Sql sql, long scan) throws SQLException {
        return sql.list(
                "SELECT * FROM not_searched WHERE scan = ? ORDER BY rowid",
                row -> new NotSearched(
                        row.getString("path"),
                        NotSearched.Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
                        row.getLong("bytes"),
                        row.getString("detail")),
                scan);
    }

    /**
     * Keeps a finished or cancelled scan in one transaction. Findings are merged by fingerprint: verdict and state
     * survive, and a closed one that is back becomes reopened: one that stands, in this target, in a more exposed kind
     * of place than at the last scan, or that was pushed since. Occurrences in this target are replaced when the scan
     * was whole, added to when it was cancelled or partial. Returns the findings with their ids, states and verdicts.
     *
     * @param whole whether the scan looked everywhere, so that what it did not find is gone
     */
    public List<Finding> keep(long target, ScanSummary summary, List<Finding> findings, boolean whole) {
        return database.write(sql -> {
            List<Finding> kept = ScanMerge.merge(sql, target, findings, whole);
            record(sql, target, summary);
            return kept;
        });
    }

    private void record(Sql sql, long target, ScanSummary summary) throws SQLException {
        String today = LocalDate.now(clock).toString();
        long open = sql.number(FindingFilter.COUNT_OPEN, FindingQuery.LIKELY, today, today);
        sql.update("DELETE FROM not_searched WHERE scan IN (SELECT id FROM scan WHERE target = ?)", target);
        long scan = sql.first(
                        Sql.insert(
                                        "scan",
                                        "target, at, root, files, blobs, remembered, messages, bytes, seconds, complete,"
                                                + " not_searched, open")
                                + " RETURNING id",
                        row -> row.getLong(1),
                        target,
                        clock.instant(),
                        summary.root(),
                        summary.files(),
                        summary.blobs(),
                        summary.remembered(),
                        summary.messages(),
                        summary.bytes(),
                        summary.seconds(),
                        summary.complete(),
                        summary.notSearched().size(),
                        open)
                .orElseThrow();
        try (Sql.Prepared insert = sql.prepare(Sql.insert("not_searched", "scan, path, why, bytes, detail"))) {
            for (NotSearched skipped : summary.notSearched()) {
                insert.update(scan, skipped.path(), skipped.why().id(), skipped.bytes(), skipped.detail());
            }
        }
    }

    /** Number of open findings at the end of each of the last scans over all targets, oldest first; for the trend. */
    public List<TrendPoint> trend(int most) {
        List<TrendPoint> newestFirst = database.read(sql -> sql.list(
                "SELECT at, open FROM scan ORDER BY id DESC LIMIT ?",
                row -> new TrendPoint(Codes.instant(row, "at"), row.getInt("open")),
                most));
        return newestFirst.reversed();
    }

    public record TrendPoint(Instant at, int open) {}
}
