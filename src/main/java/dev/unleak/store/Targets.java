package dev.unleak.store;

import dev.unleak.model.Target;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was audited. Safe for use by many threads. */
public final class Targets {
    private final Database database;
    private final Clock clock;

    Targets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The target with this canonical root, made if new. */
    public Target at(String root) {
        Optional<Target> known = database.read(
                sql -> load(sql, "WHERE t.root = ?", root).stream().findFirst());
        return known.orElseGet(() -> database.write(sql -> {
            sql.update("INSERT OR IGNORE INTO target (root, name) VALUES (?, ?)", root, name(root));
            return load(sql, "WHERE t.root = ?", root).getFirst();
        }));
    }

    private static String name(String root) {
        Path name = Path.of(root).getFileName();
        return name == null ? root : name.toString();
    }

    public Optional<Target> find(long id) {
        return database.read(sql -> load(sql, "WHERE t.id = ?", id).stream().findFirst());
    }

    /** Most recently scanned first. */
    public List<Target> all() {
        return database.read(sql -> load(sql, "ORDER BY s.id IS NULL, s.id DESC, t.id DESC"));
    }

    private List<Target> load(Sql sql, String rest, Object... args) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        try (Sql.Prepared openIn = sql.prepare(FindingFilter.COUNT_OPEN_IN_TARGET)) {
            return sql.list(
                    "SELECT t.id, t.root, t.name, s.at, s.not_searched FROM target t LEFT JOIN scan s ON s.id ="
                            + " (SELECT max(l.id) FROM scan l WHERE l.target = t.id) " + rest,
                    row -> target(row, openIn, today),
                    args);
        }
    }

    private static Target target(ResultSet row, Sql.Prepared openIn, LocalDate today) throws SQLException {
        long id = row.getLong("id");
        long at = row.getLong("at");
        Optional<Instant> lastScan = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        int open = openIn.first(count -> count.getInt(1), id, FindingQuery.LIKELY, today.toString(), today.toString())
                .orElseThrow();
        return new Target(id, row.getString("root"), row.getString("name"), lastScan, open, row.getInt("not_searched"));
    }

    /**
     * Forgets the target, its scans, memory and findings that stand nowhere else, together with their verdicts and
     * evidence.
     */
    public void forget(long id) {
        database.write(sql -> {
            List<Long> findings = sql.list("SELECT finding FROM exposure WHERE target = ?", row -> row.getLong(1), id);
            sql.update("DELETE FROM target WHERE id = ?", id);
            sql.update(
                    "DELETE FROM finding WHERE id IN (SELECT value FROM json_each(?))"
                            + " AND NOT EXISTS (SELECT 1 FROM exposure e WHERE e.finding = finding.id)",
                    findings.toString());
            ExposureSums.ofFindings(sql, findings);
            Revisions.dropUnused(sql);
            Hits.dropUnusedGrounds(sql);
            return id;
        });
    }
}
