package dev.unleak.store;

import dev.unleak.model.Fingerprint;
import dev.unleak.model.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of hits, and beside it their grounds: few lists of reasons, each kept once. */
final class Hits {
    private Hits() {}

    static List<BlobHit> read(Sql sql, long target, String rulesVersion) throws SQLException {
        Map<Long, List<Reason>> grounds = new HashMap<>();
        sql.each(
                "SELECT id, reasons FROM ground WHERE id IN (SELECT ground FROM hit WHERE target = ? AND rules = ?)",
                row -> grounds.put(row.getLong("id"), Codes.reasons(row)),
                target,
                rulesVersion);
        return sql.list(
                "SELECT * FROM hit WHERE target = ? AND rules = ?",
                row -> hit(row, grounds.getOrDefault(row.getLong("ground"), List.of())),
                target,
                rulesVersion);
    }

    private static BlobHit hit(ResultSet row, List<Reason> reasons) throws SQLException {
        return new BlobHit(
                row.getString("object"),
                row.getBoolean("message"),
                row.getString("type"),
                row.getString("rule"),
                new Fingerprint(row.getString("fingerprint")),
                row.getString("masked"),
                Codes.position(row),
                Codes.severity(row.getInt("severity")),
                row.getDouble("confidence"),
                reasons,
                Codes.texts(row, "decoded"),
                Codes.marks(row));
    }

    static void add(Sql sql, long target, String rulesVersion, Collection<BlobHit> hits) throws SQLException {
        Map<List<Reason>, Long> known = new HashMap<>();
        try (Sql.Prepared ground = sql.prepare(Sql.insert("ground", "reasons")
                        + " ON CONFLICT (reasons) DO UPDATE SET reasons = excluded.reasons RETURNING id");
                Sql.Prepared insert = sql.prepare(Sql.insert(
                        "hit",
                        "target, rules, object, message, type, rule, fingerprint, masked, line, col, end_line,"
                                + " end_col, severity, confidence, ground, decoded, marks"))) {
            for (BlobHit hit : hits) {
                Long id = known.get(hit.reasons());
                if (id == null) {
                    id = ground.first(row -> row.getLong(1), Codes.json(hit.reasons()))
                            .orElseThrow();
                    known.put(hit.reasons(), id);
                }
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
                        id,
                        Codes.json(hit.decoded()),
                        Codes.json(hit.marks()));
            }
        }
    }

    /** Drops grounds on which no hit stands any more. */
    static void dropUnusedGrounds(Sql sql) throws SQLException {
        sql.update("DELETE FROM ground WHERE NOT EXISTS (SELECT 1 FROM hit WHERE hit.ground = ground.id)");
    }
}
