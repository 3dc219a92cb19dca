package dev.unleak.store;

import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Counts findings under every chip in one pass over the rows. */
final class ChipCounts {
    private ChipCounts() {}

    /** Takes today's date twice, then the filter's arguments. */
    static String sql(FindingFilter filter) {
        StringBuilder columns = new StringBuilder("count(*) FILTER (WHERE work = 'open') AS open,"
                + " count(*) FILTER (WHERE work = 'closed') AS closed,"
                + " count(*) FILTER (WHERE work = 'aside') AS aside,"
                + " count(*) FILTER (WHERE work = 'suppressed') AS suppressed,"
                + " count(*) FILTER (WHERE work = 'open' AND pushed) AS pushed");
        for (Severity severity : Severity.values()) {
            columns.append(", count(*) FILTER (WHERE work = 'open' AND severity = ")
                    .append(Codes.rank(severity))
                    .append(") AS ")
                    .append(severity);
        }
        for (Where where : Where.values()) {
            columns.append(", count(*) FILTER (WHERE work = 'open' AND mask & ")
                    .append(Codes.bit(where))
                    .append(") AS at_")
                    .append(where);
        }
        String rows = filter.select("f.severity, x.mask, x.pushed, CASE WHEN f.state = 'closed' THEN 'closed' WHEN "
                + FindingFilter.SET_ASIDE + " THEN 'aside' WHEN " + FindingFilter.SUPPRESSED
                + " THEN 'suppressed' ELSE 'open' END AS work");
        return "SELECT " + columns + " FROM (" + rows + ")";
    }

    static FindingCounts read(ResultSet row) throws SQLException {
        Map<Severity, Long> severities = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            severities.put(severity, row.getLong(severity.name()));
        }
        Map<Where, Long> places = new EnumMap<>(Where.class);
        for (Where where : Where.values()) {
            places.put(where, row.getLong("at_" + where.name()));
        }
        return new FindingCounts(
                row.getLong("open"),
                row.getLong("closed"),
                row.getLong("aside"),
                row.getLong("suppressed"),
                row.getLong("pushed"),
                severities,
                places);
    }
}
