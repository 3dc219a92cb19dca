package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes findings of rows: three statements however many findings. */
final class FindingReader {
    private FindingReader() {}

    /**
     * The findings with these ids, in this order; unknown ids are left out.
     *
     * @param target only occurrences in this target, or in all if empty
     */
    static List<Finding> read(Sql sql, List<Long> ids, OptionalLong target) throws SQLException {
        String wanted = ids.toString();
        Map<Long, List<Occurrence>> occurrences = occurrences(sql, wanted, target);
        Map<Long, Finding> findings = new HashMap<>();
        sql.each(
                "SELECT f.*, v.kind, v.reason, v.author, v.at, v.expires FROM finding f"
                        + " LEFT JOIN verdict v ON v.finding = f.id WHERE f.id IN (SELECT value FROM json_each(?))",
                row -> {
                    Finding finding = finding(row, occurrences.getOrDefault(row.getLong("id"), List.of()));
                    findings.put(finding.id(), finding);
                },
                wanted);
        return ids.stream().map(findings::get).filter(Objects::nonNull).toList();
    }

    private static Finding finding(ResultSet row, List<Occurrence> occurrences) throws SQLException {
        return new Finding(
                row.getLong("id"),
                new Fingerprint(row.getString("fingerprint")),
                row.getString("type"),
                row.getString("title"),
                row.getString("masked"),
                Codes.severity(row.getInt("severity")),
                row.getDouble("confidence"),
                row.getString("guide"),
                row.getString("lesson"),
                Codes.reasons(row),
                List.copyOf(occurrences),
                state(row.getString("state")),
                row.getString("kind") == null ? Optional.empty() : Optional.of(Verdicts.read(row)));
    }

    static Finding.State state(String id) {
        return Finding.State.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static Map<Long, List<Occurrence>> occurrences(Sql sql, String ids, OptionalLong target)
            throws SQLException {
        Map<Long, List<Occurrence>> byFinding = new HashMap<>();
        sql.each(
                """
                SELECT o.*, a.oid AS first_oid, a.author AS first_author, a.email AS first_email, a.date AS first_date,
                    b.oid AS last_oid, b.author AS last_author, b.email AS last_email, b.date AS last_date,
                    c.oid AS removed_oid, c.author AS removed_author, c.email AS removed_email, c.date AS removed_date
                FROM occurrence o LEFT JOIN revision a ON a.id = o.first LEFT JOIN revision b ON b.id = o.last
                    LEFT JOIN revision c ON c.id = o.removed
                WHERE o.finding IN (SELECT value FROM json_each(?)) AND (? IS NULL OR o.target = ?)
                ORDER BY o.id
                """,
                row -> byFinding
                        .computeIfAbsent(row.getLong("finding"), _ -> new ArrayList<>())
                        .add(occurrence(row)),
                ids,
                boxed(target),
                boxed(target));
        return byFinding;
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        Place place = new Place(
                Codes.where(row.getInt("kind")),
                row.getString("path"),
                Codes.text(row, "blob"),
                Revisions.read(row, "first"),
                Revisions.read(row, "last"),
                Revisions.read(row, "removed"),
                Codes.texts(row, "refs"),
                row.getBoolean("pushed"));
        return new Occurrence(
                place,
                Codes.position(row),
                row.getString("rule"),
                row.getDouble("confidence"),
                row.getString("inside"),
                Codes.texts(row, "decoded"),
                Codes.suppression(row));
    }
}
