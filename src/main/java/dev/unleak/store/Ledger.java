package dev.unleak.store;

import dev.unleak.model.Evidence;
import dev.unleak.model.Mode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Checklists that were opened, and their evidence, which is only ever added to. Safe for use by many threads. */
public final class Ledger {
    private final Database database;
    private final Clock clock;

    Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty if no checklist was opened on the finding. */
    public Optional<Mode> mode(long findingId) {
        return database.read(sql ->
                sql.first("SELECT mode FROM checklist WHERE finding = ?", row -> Mode.of(row.getString(1)), findingId));
    }

    /** Opens the checklist, or turns an open one to this mode. */
    public void mode(long findingId, Mode mode) {
        database.write(sql -> {
            sql.update(
                    Sql.insert("checklist", "finding, mode, at")
                            + " ON CONFLICT (finding) DO UPDATE SET mode = excluded.mode, at = excluded.at",
                    findingId,
                    mode.id(),
                    clock.instant());
            return mode;
        });
    }

    public void add(Evidence evidence) {
        database.write(sql -> {
            sql.update(
                    Sql.insert("evidence", "finding, step, kind, holds, who, note, at"),
                    evidence.findingId(),
                    evidence.step(),
                    evidence.kind().id(),
                    evidence.holds(),
                    evidence.who(),
                    evidence.note(),
                    evidence.at());
            return evidence;
        });
    }

    /** Oldest first. */
    public List<Evidence> of(long findingId) {
        return database.read(sql -> sql.list(
                "SELECT * FROM evidence WHERE finding = ? ORDER BY id",
                row -> new Evidence(
                        row.getLong("finding"),
                        row.getString("step"),
                        Evidence.Kind.of(row.getString("kind")),
                        row.getBoolean("holds"),
                        row.getString("who"),
                        row.getString("note"),
                        Codes.instant(row, "at")),
                findingId));
    }

    /** Findings with an open checklist, most recently worked on first. */
    public List<Long> open() {
        return database.read(sql -> sql.list("""
                SELECT c.finding, max(c.at, coalesce((SELECT max(e.at) FROM evidence e WHERE e.finding = c.finding), 0)) AS worked
                FROM checklist c JOIN finding f ON f.id = c.finding
                WHERE f.state <> 'closed' ORDER BY worked DESC, c.finding DESC
                """, row -> row.getLong("finding")));
    }
}
