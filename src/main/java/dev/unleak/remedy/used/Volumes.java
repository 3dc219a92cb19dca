package dev.unleak.remedy.used;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Entries of the credential day by day and hour by hour, in the person's zone.
 *
 * @param days every day from the first to the last that the log covers, with its count; days without any as well,
 *     unless they are too many to be told one by one
 * @param usual what a day was like before the exposure
 * @param hours entries since the exposure by hour of the day, 0 to 23
 * @param outside entries since the exposure outside of the working hours
 */
public record Volumes(SortedMap<LocalDate, Long> days, Usual usual, List<Long> hours, long outside) {
    /** Eleven years. A log that claims more is damaged, or made up. */
    private static final long MOST_DAYS = 4_000;

    static Volumes of(Survey survey, Use use, WorkingHours working) {
        ZoneId zone = working.zone();
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        long[] hours = new long[24];
        long outside = 0;
        if (survey.first().isPresent() && survey.last().isPresent()) {
            LocalDate day = survey.first().get().atZone(zone).toLocalDate();
            LocalDate last = survey.last().get().atZone(zone).toLocalDate();
            for (int i = 0; i < MOST_DAYS && !day.isAfter(last); i++, day = day.plusDays(1)) {
                days.put(day, 0L);
            }
        }
        for (Tally<Long> slot : use.slots()) {
            long since = slot.within() + slot.after();
            Instant at = Instant.ofEpochSecond(slot.value() * Survey.SLOT);
            days.merge(Survey.day(slot.value(), zone), slot.before() + since, Long::sum);
            hours[at.atZone(zone).getHour()] += since;
            outside += working.holds(at) ? 0 : since;
        }
        LocalDate exposed = use.window().from().atZone(zone).toLocalDate();
        Usual usual = Usual.of(days.headMap(exposed).values());
        return new Volumes(
                java.util.Collections.unmodifiableSortedMap(days),
                usual,
                java.util.Arrays.stream(hours).boxed().toList(),
                outside);
    }

    /** Days since the exposure on which there was more than is usual. */
    public List<Map.Entry<LocalDate, Long>> unusual(LocalDate exposed) {
        return days.tailMap(exposed).entrySet().stream()
                .filter(day -> usual.isUnusual(day.getValue()))
                .toList();
    }
}
