package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.ForeignWord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What other tools reported of a target. Safe for use by many threads. */
public final class ForeignWords {
    private final Database database;

    ForeignWords(Database database) {
        this.database = database;
    }

    /** A finding with the words that brought it; where nothing stands there any more, it has no occurrence. */
    public record Reported(Finding finding, List<ForeignWord> words) {}

    /**
     * Keeps findings and words in one transaction. Findings are merged by fingerprint; what is known already, and its
     * state and verdict, stays.
     *
     * @param reported no two of one fingerprint
     * @return how many findings were not known before
     */
    public int keep(long target, List<Reported> reported) {
        return database.write(sql -> {
            int fresh = 0;
            List<Finding> written = new ArrayList<>();
            for (Reported one : reported) {
                boolean known = id(sql, one.finding().fingerprint()).isPresent();
                fresh += known ? 0 : 1;
                // One that is gone says nothing new of a secret that is known.
                if (!known || !one.finding().occurrences().isEmpty()) {
                    written.add(one.finding());
                }
            }
            ScanMerge.merge(sql, target, written, false);
            for (Reported one : reported) {
                long id = id(sql, one.finding().fingerprint()).orElseThrow();
                sql.update(
                        "INSERT OR IGNORE INTO exposure (target, finding, places, mask, pushed) VALUES (?, ?, 0, 0, 0)",
                        target,
                        id);
                for (ForeignWord word : one.words()) {
                    put(sql, target, id, word);
                }
            }
            return fresh;
        });
    }

    private static Optional<Long> id(Sql sql, Fingerprint fingerprint) throws SQLException {
        return sql.first("SELECT id FROM finding WHERE fingerprint = ?", row -> row.getLong(1), fingerprint.hex());
    }

    private static void put(Sql sql, long target, long finding, ForeignWord word) throws SQLException {
        sql.update(
                Sql.insert("imported", "finding, target, tool, rule, path, line, revision, state, detail, at")
                        + " ON CONFLICT DO UPDATE SET state = excluded.state, detail = excluded.detail, at = excluded.at",
                finding,
                target,
                word.tool(),
                word.rule(),
                word.path(),
                word.line(),
                word.commit(),
                word.state().id(),
                word.detail(),
                word.at());
    }

    /** After a scan that looked everywhere: what stood somewhere and was not seen there is gone. */
    static void drop(Sql sql, long target) throws SQLException {
        sql.update(
                "UPDATE imported SET state = 'gone', detail = 'The last scan saw it there no more.' WHERE target = ?"
                        + " AND state = 'standing' AND NOT EXISTS (SELECT 1 FROM occurrence o"
                        + " WHERE o.finding = imported.finding AND o.target = imported.target AND o.path = imported.path)",
                target);
    }

    /** Of one finding, in all targets. */
    public List<ForeignWord> of(long finding) {
        return database.read(sql -> sql.list(
                "SELECT * FROM imported WHERE finding = ? ORDER BY tool, path, line, revision",
                ForeignWords::word,
                finding));
    }

    private static ForeignWord word(ResultSet row) throws SQLException {
        return new ForeignWord(
                row.getString("tool"),
                row.getString("rule"),
                row.getString("path"),
                row.getInt("line"),
                row.getString("revision"),
                ForeignWord.State.of(row.getString("state")),
                row.getString("detail"),
                Codes.instant(row, "at"));
    }

    /** What was reported of a file in a target; the first fifty. */
    public List<Finding> of(long target, String path) {
        return database.read(sql -> FindingReader.read(
                sql,
                sql.list(
                        "SELECT DISTINCT finding FROM imported WHERE target = ? AND path = ? LIMIT 50",
                        row -> row.getLong(1),
                        target,
                        path),
                OptionalLong.of(target)));
    }

    /** What was reported of a target, with the occurrences in it. */
    public List<Reported> in(long target) {
        return database.read(sql -> {
            Map<Long, List<ForeignWord>> words = new LinkedHashMap<>();
            sql.each(
                    "SELECT * FROM imported WHERE target = ? ORDER BY finding",
                    row -> words.computeIfAbsent(row.getLong("finding"), _ -> new ArrayList<>())
                            .add(word(row)),
                    target);
            return FindingReader.read(sql, List.copyOf(words.keySet()), OptionalLong.of(target)).stream()
                    .map(finding -> new Reported(finding, words.getOrDefault(finding.id(), List.of())))
                    .toList();
        });
    }
}
