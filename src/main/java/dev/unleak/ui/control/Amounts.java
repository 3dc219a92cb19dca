package dev.unleak.ui.control;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers as people read them. */
public final class Amounts {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    private Amounts() {}

    /** With separators: 70,405. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** With its noun: "1 file", "70,405 files". */
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** In decimal units: "4.1 MB". */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte", "bytes");
        }
        double value = bytes;
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ENGLISH, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    public static String seconds(double seconds) {
        return seconds < 60
                ? String.format(Locale.ENGLISH, "%.1f s", seconds)
                : String.format(Locale.ENGLISH, "%d min %02d s", (long) seconds / 60, (long) seconds % 60);
    }

    /** How long ago: "just now", "4 minutes ago", "yesterday", "3 days ago". */
    public static String ago(Instant then, Instant now) {
        Duration past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return count(past.toMinutes(), "minute", "minutes") + " ago";
        }
        if (past.toDays() < 1) {
            return count(past.toHours(), "hour", "hours") + " ago";
        }
        return past.toDays() == 1 ? "yesterday" : count(past.toDays(), "day", "days") + " ago";
    }
}
