package dev.unleak.store;

import dev.unleak.model.CommitInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Commits that occurrences name, each kept once and without its message, which may hold a secret. */
final class Revisions implements AutoCloseable {
    private final Sql.Prepared insert;
    private final Map<String, Long> known = new HashMap<>();

    Revisions(Sql sql) throws SQLException {
        insert = sql.prepare(Sql.insert("revision", "oid, author, email, date")
                + " ON CONFLICT (oid) DO UPDATE SET author = excluded.author RETURNING id");
    }

    /** The row that stands for the commit, made if new. */
    Optional<Long> id(Optional<CommitInfo> commit) throws SQLException {
        return commit.isEmpty() ? Optional.empty() : Optional.of(id(commit.get()));
    }

    private long id(CommitInfo commit) throws SQLException {
        Long present = known.get(commit.id());
        if (present != null) {
            return present;
        }
        long id = insert.first(row -> row.getLong(1), commit.id(), commit.author(), commit.email(), commit.date())
                .orElseThrow();
        known.put(commit.id(), id);
        return id;
    }

    /** Reads the columns {@code prefix_oid, _author, _email, _date} of a joined row. */
    static Optional<CommitInfo> read(ResultSet row, String prefix) throws SQLException {
        String oid = row.getString(prefix + "_oid");
        if (oid == null) {
            return Optional.empty();
        }
        return Optional.of(new CommitInfo(
                oid,
                row.getString(prefix + "_author"),
                row.getString(prefix + "_email"),
                Codes.instant(row, prefix + "_date"),
                ""));
    }

    static void dropUnused(Sql sql) throws SQLException {
        sql.update("""
                DELETE FROM revision WHERE NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.first = revision.id)
                AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.last = revision.id)
                AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.removed = revision.id)
                """);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
