package dev.unleak.store;

import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A query as SQL: tables, conditions and order. Column {@code x} is the exposure in the target, or in all of them. */
final class FindingFilter {
    /** 1 where a verdict that has not expired says that nothing need be done. Takes today's date. */
    static final String SET_ASIDE = "(v.kind IS NOT NULL AND v.kind <> 'real' AND coalesce(v.expires >= ?, 1))";

    /** 1 where each place is suppressed by a mark or the baseline. Takes today's date. */
    static final String SUPPRESSED = "coalesce(x.suppressed_until >= ?, 0)";

    /** Takes a target, the least confidence and today's date twice. */
    static final String COUNT_OPEN_IN_TARGET =
            "SELECT count(*) FROM exposure x JOIN finding f ON f.id = x.finding LEFT JOIN verdict v ON v.finding = f.id"
                    + " WHERE x.target = ? AND f.confidence >= ? AND f.state <> 'closed' AND NOT " + SET_ASIDE
                    + " AND NOT " + SUPPRESSED;

    /** Takes the least confidence and today's date twice. */
    static final String COUNT_OPEN = "SELECT count(*) FROM finding f JOIN finding x ON x.id = f.id"
            + " LEFT JOIN verdict v ON v.finding = f.id WHERE f.confidence >= ? AND f.state <> 'closed' AND NOT "
            + SET_ASIDE + " AND NOT " + SUPPRESSED;

    private final StringBuilder where = new StringBuilder();
    private final List<Object> args = new ArrayList<>();
    private final String from;
    private final OptionalLong target;

    private FindingFilter(OptionalLong target) {
        this.target = target;
        if (target.isPresent()) {
            from = " FROM exposure x JOIN finding f ON f.id = x.finding LEFT JOIN verdict v ON v.finding = f.id";
            and("x.target = ?", target.getAsLong());
        } else {
            from = " FROM finding f JOIN finding x ON x.id = f.id LEFT JOIN verdict v ON v.finding = f.id";
        }
    }

    /** Everything the query asks for. */
    static FindingFilter of(FindingQuery query, LocalDate today) {
        FindingFilter filter = broad(query);
        if (!query.severities().isEmpty()) {
            filter.and("f.severity IN (" + ranks(query.severities()) + ")");
        }
        if (!query.where().isEmpty()) {
            filter.and("x.mask & ? <> 0", mask(query.where()));
        }
        if (query.pushed()) {
            filter.and("x.pushed");
        }
        switch (query.work()) {
            case ALL -> {}
            case OPEN ->
                filter.and(
                        "f.state <> 'closed' AND NOT " + SET_ASIDE + " AND NOT " + SUPPRESSED,
                        today.toString(),
                        today.toString());
            case CLOSED -> filter.and("f.state = 'closed'");
            case SET_ASIDE -> filter.and("f.state <> 'closed' AND " + SET_ASIDE, today.toString());
            case SUPPRESSED ->
                filter.and(
                        "f.state <> 'closed' AND NOT " + SET_ASIDE + " AND " + SUPPRESSED,
                        today.toString(),
                        today.toString());
        }
        return filter;
    }

    /** Only what chips cannot change: target, text and least confidence. */
    static FindingFilter broad(FindingQuery query) {
        FindingFilter filter = new FindingFilter(query.target());
        filter.and("f.confidence >= ?", query.minConfidence());
        for (String word : query.text().strip().split("\\s+")) {
            if (!word.isEmpty()) {
                filter.word("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        return filter;
    }

    private void word(String like) {
        String inTarget = target.isPresent() ? " AND o.target = " + target.getAsLong() : "";
        and(
                "(f.title LIKE ? ESCAPE '!' OR f.masked LIKE ? ESCAPE '!' OR f.type LIKE ? ESCAPE '!' OR EXISTS"
                        + " (SELECT 1 FROM occurrence o WHERE o.finding = f.id" + inTarget
                        + " AND o.path LIKE ? ESCAPE '!'))",
                like,
                like,
                like,
                like);
    }

    private void and(String condition, Object... values) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
        args.addAll(List.of(values));
    }

    private static String ranks(Set<Severity> severities) {
        return severities.stream().map(s -> String.valueOf(Codes.rank(s))).collect(Collectors.joining(", "));
    }

    private static int mask(Set<Where> where) {
        return where.stream().mapToInt(Codes::bit).sum();
    }

    String select(String columns) {
        return "SELECT " + columns + from + where;
    }

    /** The query's order, made total by the id, so that pages never overlap. */
    static String order(FindingQuery query) {
        String direction = query.descending() ? " DESC" : " ASC";
        String opposite = query.descending() ? " ASC" : " DESC";
        return " ORDER BY "
                + switch (query.sort()) {
                    case SEVERITY -> "f.severity" + direction + ", f.confidence" + direction;
                    case TITLE -> "f.title COLLATE NOCASE" + direction;
                    // The oldest began earliest; what has no commit has no age and comes last.
                    case AGE -> "x.since IS NULL, x.since" + opposite;
                    case PLACES -> "x.places" + direction;
                    case CONFIDENCE -> "f.confidence" + direction;
                }
                + ", f.id" + direction;
    }

    List<Object> args() {
        return args;
    }
}
