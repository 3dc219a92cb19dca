package dev.unleak.store;

import dev.unleak.model.Fingerprint;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which git objects of a target were searched with which rules, and what stood in them. Safe for use by many threads.
 */
public final class Memory {
    private final Database database;

    Memory(Database database) {
        this.database = database;
    }

    /** Hex ids of the objects searched with this version of the rules. */
    public Set<String> searched(long target, String rulesVersion) {
        return database.read(sql -> {
            // One width: ids of another are of a repository that stood here before.
            Optional<Integer> width = sql.first(
                    "SELECT width FROM searched WHERE target = ? AND rules = ? ORDER BY rowid DESC LIMIT 1",
                    row -> row.getInt(1),
                    target,
                    rulesVersion);
            if (width.isEmpty()) {
                return Set.of();
            }
            List<byte[]> chunks = sql.list(
                    "SELECT ids FROM searched WHERE target = ? AND rules = ? AND width = ?",
                    row -> row.getBytes(1),
                    target,
                    rulesVersion,
                    width);
            return new ObjectIds(width.get(), chunks);
        });
    }

    /** All hits in them. */
    public List<BlobHit> hits(long target, String rulesVersion) {
        return database.read(sql -> sql.list(
                "SELECT * FROM hit WHERE target = ? AND rules = ?",
                row -> new BlobHit(
                        row.getString("object"),
                        row.getBoolean("message"),
                        row.getString("type"),
                        row.getString("rule"),
                        new Fingerprint(row.getString("fingerprint")),
                        row.getString("masked"),
                        Codes.position(row),
                        Codes.severity(row.getInt("severity")),
                        row.getDouble("confidence"),
                        Codes.reasons(row),
                        Codes.texts(row, "decoded")),
                target,
                rulesVersion));
    }

    /**
     * Keeps hits and the ids they were found in, in one transaction, so that a kill loses no hit. What another version
     * of the rules left is dropped, since it will not be asked for again. Best in batches of a few thousand.
     */
    public void add(long target, String rulesVersion, Collection<String> objects, Collection<BlobHit> hits) {
        database.write(sql -> {
            sql.update("DELETE FROM hit WHERE target = ? AND rules <> ?", target, rulesVersion);
            sql.update("DELETE FROM searched WHERE target = ? AND rules <> ?", target, rulesVersion);
            addHits(sql, target, rulesVersion, hits);
            if (!objects.isEmpty()) {
                int width = objects.iterator().next().length() / 2;
                sql.update(
                        Sql.insert("searched", "target, rules, width, ids"),
                        target,
                        rulesVersion,
                        width,
                        ObjectIds.pack(objects, width));
            }
            return target;
        });
    }

    private static void addHits(Sql sql, long target, String rulesVersion, Collection<BlobHit> hits)
            throws SQLException {
        try (Sql.Prepared insert = sql.prepare(Sql.insert(
                "hit",
                "target, rules, object, message, type, rule, fingerprint, masked, line, col, end_line,"
                        + " end_col, severity, confidence, reasons, decoded"))) {
            for (BlobHit hit : hits) {
                insert.update(
                        target,
                        rulesVersion,
                        hit.object(),
                        hit.message(),
                        hit.type(),
                        hit.rule(),
                        hit.fingerprint().hex(),
                        hit.masked(),
                        hit.position().line(),
                        hit.position().column(),
                        hit.position().endLine(),
                        hit.position().endColumn(),
                        Codes.rank(hit.severity()),
                        hit.confidence(),
                        Codes.json(hit.reasons()),
                        Codes.json(hit.decoded()));
            }
        }
    }

    /** Forgets a target's memory, for a scan from scratch. */
    public void clear(long target) {
        database.write(sql -> {
            sql.update("DELETE FROM hit WHERE target = ?", target);
            sql.update("DELETE FROM searched WHERE target = ?", target);
            return target;
        });
    }
}
