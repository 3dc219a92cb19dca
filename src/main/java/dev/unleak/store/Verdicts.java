package dev.unleak.store;

import dev.unleak.model.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The verdict table. */
final class Verdicts {
    private Verdicts() {}

    /** Replaces each verdict, or removes it where empty, and returns the former ones. */
    static Map<Long, Optional<Verdict>> replace(Sql sql, Map<Long, Optional<Verdict>> verdicts) throws SQLException {
        Map<Long, Optional<Verdict>> former = new LinkedHashMap<>();
        try (Sql.Prepared select = sql.prepare("SELECT * FROM verdict WHERE finding = ?");
                Sql.Prepared delete = sql.prepare("DELETE FROM verdict WHERE finding = ?");
                Sql.Prepared insert =
                        sql.prepare(Sql.insert("verdict", "finding, kind, reason, author, at, expires"))) {
            for (Map.Entry<Long, Optional<Verdict>> entry : verdicts.entrySet()) {
                long id = entry.getKey();
                former.put(id, select.first(Verdicts::read, id));
                delete.update(id);
                if (entry.getValue().isPresent()) {
                    Verdict verdict = entry.getValue().get();
                    insert.update(
                            id,
                            verdict.kind().id(),
                            verdict.reason(),
                            verdict.author(),
                            verdict.at(),
                            verdict.expires().map(LocalDate::toString));
                }
            }
        }
        return former;
    }

    /** Reads the columns kind, reason, author, at and expires. */
    static Verdict read(ResultSet row) throws SQLException {
        return new Verdict(
                Verdict.Kind.of(row.getString("kind")),
                row.getString("reason"),
                row.getString("author"),
                Codes.instant(row, "at"),
                Codes.text(row, "expires").map(LocalDate::parse));
    }
}
