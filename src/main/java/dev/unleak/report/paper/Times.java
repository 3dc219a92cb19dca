package dev.unleak.report.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a paper tells them: whoever reads it may do so in another year and another zone. */
record Times(ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** For example "24 Nov 2026, 10:00 UTC". */
    String minute(Instant at) {
        return at.atZone(zone).format(MINUTE);
    }

    /** For example "24 November 2026". */
    String day(Instant at) {
        return at.atZone(zone).format(DAY);
    }

    /** For example "3 days and 4 hours", "12 minutes". */
    static String span(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        if (time.toDays() >= 1) {
            long hours = time.toHoursPart();
            return count(time.toDays(), "day") + (hours == 0 ? "" : " and " + count(hours, "hour"));
        }
        return time.toHours() >= 1
                ? count(time.toHours(), "hour") + " and " + count(time.toMinutesPart(), "minute")
                : count(Math.max(0, time.toMinutes()), "minute");
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
