package dev.unleak.remedy.used;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and moments in words. */
final class Say {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private Say() {}

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at, ZoneId zone) {
        return day(at.atZone(zone).toLocalDate());
    }

    static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String entries(long number) {
        return count(number, "entry", "entries");
    }

    /** Without a fraction that says nothing. */
    static String plain(double number) {
        return number == Math.rint(number) ? count((long) number) : String.format(Locale.ENGLISH, "%.1f", number);
    }
}
