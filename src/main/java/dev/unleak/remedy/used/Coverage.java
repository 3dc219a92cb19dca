package dev.unleak.remedy.used;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * How much of the time of exposure an export covers. It is taken to cover all from its first entry to its last.
 *
 * @param days of the exposure, begun ones as whole
 * @param missingBefore days of them before its first entry
 * @param missingAfter days of them after its last entry
 * @param silent days in between on which nobody did anything: perhaps quiet, perhaps missing
 */
public record Coverage(long days, long missingBefore, long missingAfter, long silent) {
    static Coverage of(Survey survey, Window window, ZoneId zone) {
        LocalDate from = day(window.from(), zone);
        // The end is exclusive: what ends at midnight does not begin that day.
        LocalDate to = window.to().isAfter(window.from()) ? day(window.to().minusNanos(1), zone) : from;
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (survey.first().isEmpty() || survey.last().isEmpty()) {
            return new Coverage(days, days, 0, 0);
        }
        LocalDate first = day(survey.first().get(), zone);
        LocalDate last = day(survey.last().get(), zone);
        if (first.isAfter(to)) {
            return new Coverage(days, days, 0, 0);
        }
        if (last.isBefore(from)) {
            return new Coverage(days, 0, days, 0);
        }
        LocalDate start = first.isAfter(from) ? first : from;
        LocalDate end = last.isBefore(to) ? last : to;
        Set<LocalDate> busy = survey.days(zone);
        long seen = busy.stream()
                .filter(day -> !day.isBefore(start) && !day.isAfter(end))
                .count();
        return new Coverage(
                days,
                ChronoUnit.DAYS.between(from, start),
                ChronoUnit.DAYS.between(end, to),
                ChronoUnit.DAYS.between(start, end) + 1 - seen);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** Days of the exposure of which the export holds nothing. */
    public long missing() {
        return missingBefore + missingAfter;
    }

    public boolean whole() {
        return missing() == 0;
    }
}
