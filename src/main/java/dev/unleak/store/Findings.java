package dev.unleak.store;

import dev.unleak.model.Finding;
import dev.unleak.model.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Findings, their occurrences at the last scan, and verdicts. Commits come without their message. Safe for use by many
 * threads.
 */
public final class Findings {
    private final Database database;
    private final Clock clock;

    Findings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of a query, sorted and filtered in SQL. Where the query names a target, only occurrences in it are told.
     */
    public List<Finding> page(FindingQuery query, int offset, int limit) {
        FindingFilter filter = FindingFilter.of(query, LocalDate.now(clock));
        List<Object> args = new ArrayList<>(filter.args());
        args.add(limit);
        args.add(offset);
        return database.read(sql -> {
            List<Long> ids = sql.list(
                    filter.select("f.id") + FindingFilter.order(query) + " LIMIT ? OFFSET ?",
                    row -> row.getLong(1),
                    args.toArray());
            return FindingReader.read(sql, ids, query.target());
        });
    }

    public long count(FindingQuery query) {
        FindingFilter filter = FindingFilter.of(query, LocalDate.now(clock));
        return database.read(
                sql -> sql.number(filter.select("count(*)"), filter.args().toArray()));
    }

    /** Counts for the filter chips within the query's target, text and least confidence, in one pass. */
    public FindingCounts counts(FindingQuery query) {
        FindingFilter filter = FindingFilter.broad(query);
        List<Object> args = new ArrayList<>();
        String today = LocalDate.now(clock).toString();
        args.addAll(List.of(today, today));
        args.addAll(filter.args());
        return database.read(sql -> sql.first(ChipCounts.sql(filter), ChipCounts::read, args.toArray()))
                .orElseThrow();
    }

    public Optional<Finding> find(long id) {
        return database.read(sql -> FindingReader.read(sql, List.of(id), OptionalLong.empty()).stream()
                .findFirst());
    }

    /** Those whose fingerprint begins with these digits; more than one where they are too few. */
    public List<Finding> starting(String digits) {
        return database.read(sql -> FindingReader.read(
                sql,
                sql.list(
                        "SELECT id FROM finding WHERE substr(fingerprint, 1, ?) = ? ORDER BY id",
                        row -> row.getLong(1),
                        digits.length(),
                        digits),
                OptionalLong.empty()));
    }

    /** The targets in which the finding stood at some scan, also where it is gone now: it may come back there. */
    public List<Long> targetsOf(long id) {
        return database.read(sql ->
                sql.list("SELECT target FROM exposure WHERE finding = ? ORDER BY target", row -> row.getLong(1), id));
    }

    /** Replaces the verdict of each finding; an empty one removes it. Returns the former ones, for one undo. */
    public Map<Long, Optional<Verdict>> judge(Map<Long, Optional<Verdict>> verdicts) {
        return database.write(sql -> Verdicts.replace(sql, verdicts));
    }

    /** Marks as closed, or open again. */
    public void state(long id, Finding.State state) {
        database.write(sql -> {
            sql.update("UPDATE finding SET state = ? WHERE id = ?", state.id(), id);
            return state;
        });
    }

    /** Ids of closed findings among these. */
    public List<Long> closed(Collection<Long> ids) {
        return database.read(sql -> sql.list(
                "SELECT id FROM finding WHERE state = 'closed' AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
                row -> row.getLong(1),
                List.copyOf(ids).toString()));
    }
}
