package dev.unleak.remedy.used;

import dev.unleak.model.UserError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the person's own people work.
 *
 * @param from hour of the day, 0 to 23
 * @param to hour of the day, 1 to 24, exclusive; at or before {@code from} the time runs over midnight
 * @param everyDay whether weekends count as well
 */
public record WorkingHours(int from, int to, boolean everyDay, ZoneId zone) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Pattern TEXT = Pattern.compile("(\\d{1,2})\\s*-\\s*(\\d{1,2})(\\s+daily)?");

    public static WorkingHours usual(ZoneId zone) {
        return new WorkingHours(8, 18, false, zone);
    }

    /**
     * Of a text such as "8-18", or "8-18 daily" where weekends count.
     *
     * @throws UserError if it is none
     */
    public static WorkingHours parse(String text, ZoneId zone) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (matcher.matches()) {
            int from = Integer.parseInt(matcher.group(1));
            int to = Integer.parseInt(matcher.group(2));
            if (from <= 23 && to >= 1 && to <= 24) {
                return new WorkingHours(from, to, matcher.group(3) != null, zone);
            }
        }
        throw new UserError("'" + text + "' are no hours; write them as 8-18, or 8-18 daily where weekends count.");
    }

    /** @throws UserError if there is no such zone */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw new UserError("'" + text + "' is no time zone; write it as Europe/Berlin, UTC or +02:00.", e);
        }
    }

    /**
     * A moment as a person writes it, or a day, which begins at midnight in the zone.
     *
     * @throws UserError if it is neither
     */
    public static Instant moment(String text, ZoneId zone) {
        return LogTime.ofPerson(text, zone)
                .orElseThrow(() -> new UserError(
                        "'" + text + "' is no day and no time; write it as 2026-11-03 or 2026-11-03 14:30."));
    }

    boolean holds(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int hour = local.getHour();
        boolean inHours = from < to ? hour >= from && hour < to : hour >= from || hour < to;
        // What runs over midnight belongs to the day on which it began.
        DayOfWeek day = from >= to && hour < to ? local.getDayOfWeek().minus(1) : local.getDayOfWeek();
        return inHours && (everyDay || !WEEKEND.contains(day));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return from + "-" + to + (everyDay ? " daily" : "");
    }

    /** For people: "8:00 to 18:00, Monday to Friday, Europe/Berlin". */
    public String sentence() {
        return from + ":00 to " + to + ":00, " + (everyDay ? "every day" : "Monday to Friday") + ", " + zone.getId();
    }
}
