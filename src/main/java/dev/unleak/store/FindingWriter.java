package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Suppression;
import java.sql.SQLException;
import java.util.Optional;

/** Writes findings and their occurrences in one target, within one transaction. */
final class FindingWriter implements AutoCloseable {
    private final long target;
    private final boolean whole;
    private final Sql.Prepared finding;
    private final Sql.Prepared replaced;
    private final Sql.Prepared occurrence;
    private final Revisions revisions;

    /** @param whole whether the target's occurrences were dropped before, so that there is none to replace */
    FindingWriter(Sql sql, long target, boolean whole) throws SQLException {
        this.target = target;
        this.whole = whole;
        finding = sql.prepare("""
                INSERT INTO finding (fingerprint, type, title, masked, severity, confidence, guide, lesson, reasons)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE SET
                    type = excluded.type, title = excluded.title, masked = excluded.masked, severity = excluded.severity,
                    confidence = excluded.confidence, guide = excluded.guide, lesson = excluded.lesson, reasons = excluded.reasons
                RETURNING id
                """);
        replaced = sql.prepare(
                "DELETE FROM occurrence WHERE finding = ? AND target = ? AND kind = ? AND path = ? AND blob IS ? AND inside = ?");
        occurrence = sql.prepare(Sql.insert(
                "occurrence",
                "finding, target, kind, path, blob, first, last, removed, refs,"
                        + " pushed, line, col, end_line, end_col, rule, confidence, inside, decoded,"
                        + " suppressed, suppressed_by, suppressed_why, suppressed_author, suppressed_until"));
        revisions = new Revisions(sql);
    }

    /** Returns the finding's id. */
    long write(Finding found) throws SQLException {
        long id = finding.first(
                        row -> row.getLong(1),
                        found.fingerprint().hex(),
                        found.type(),
                        found.title(),
                        found.masked(),
                        Codes.rank(found.severity()),
                        found.confidence(),
                        found.guide(),
                        found.lesson(),
                        Codes.json(found.reasons()))
                .orElseThrow();
        if (!whole) {
            for (Occurrence seen : found.occurrences()) {
                Place place = seen.place();
                replaced.update(id, target, Codes.bit(place.where()), place.path(), place.blob(), seen.inside());
            }
        }
        for (Occurrence seen : found.occurrences()) {
            write(id, seen);
        }
        return id;
    }

    private void write(long id, Occurrence seen) throws SQLException {
        Place place = seen.place();
        Optional<Suppression> suppression = seen.suppression();
        occurrence.update(
                id,
                target,
                Codes.bit(place.where()),
                place.path(),
                place.blob(),
                revisions.id(place.first()),
                revisions.id(place.last()),
                revisions.id(place.removed()),
                Codes.json(place.refs()),
                place.pushed(),
                seen.position().line(),
                seen.position().column(),
                seen.position().endLine(),
                seen.position().endColumn(),
                seen.rule(),
                seen.confidence(),
                seen.inside(),
                Codes.json(seen.decoded()),
                suppression.map(word -> word.kind().id()),
                suppression.map(Suppression::by),
                suppression.map(Suppression::reason),
                suppression.map(Suppression::author),
                suppression.map(word -> word.expires().orElse(Codes.FOREVER).toString()));
    }

    @Override
    public void close() throws SQLException {
        finding.close();
        replaced.close();
        occurrence.close();
        revisions.close();
    }
}
