package dev.unleak.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding as people say it: "Cloudflare user token, alive in history since 14 March (255 days), pushed, 3 places".
 * The same in the window and in every report.
 */
public final class FindingSentence {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private FindingSentence() {}

    /** Title and exposure. */
    public static String of(Finding finding, Instant now, ZoneId zone) {
        return finding.title() + ", " + exposure(finding.exposure(), now, zone);
    }

    /** For example "in a file and alive in history since 14 March (255 days), pushed, 3 places". */
    public static String exposure(Exposure exposure, Instant now, ZoneId zone) {
        if (exposure.gone()) {
            return "no longer found";
        }
        List<String> parts = new ArrayList<>();
        parts.add(where(exposure) + since(exposure, now, zone));
        if (exposure.where().stream().anyMatch(Where::inObjects)) {
            parts.add(exposure.pushed() ? "pushed" : "not pushed");
        }
        parts.add(exposure.places() == 1 ? "1 place" : exposure.places() + " places");
        return String.join(", ", parts);
    }

    /** The file itself, and the most exposed place in the object store. */
    private static String where(Exposure exposure) {
        List<String> words = new ArrayList<>();
        exposure.where().stream()
                .filter(where -> !where.inObjects())
                .findFirst()
                .ifPresent(w -> words.add(word(w)));
        exposure.where().stream()
                .filter(Where::inObjects)
                .sorted()
                .findFirst()
                .ifPresent(where -> words.add(word(where)));
        return String.join(" and ", words);
    }

    private static String word(Where where) {
        return switch (where) {
            case WORKING_TREE -> "in a file";
            case INDEX -> "staged";
            case HEAD -> "alive in HEAD";
            case HISTORY -> "alive in history";
            case MESSAGE -> "in a commit message";
            case NOTE -> "in a note";
            case STASH -> "only in a stash";
            case REFLOG -> "only in the reflog";
            case UNREACHABLE -> "only in unreachable objects";
            case STDIN -> "in standard input";
        };
    }

    private static String since(Exposure exposure, Instant now, ZoneId zone) {
        Optional<Long> days = exposure.days(now);
        if (exposure.first().isEmpty() || days.isEmpty()) {
            return "";
        }
        String date = date(exposure.first().get().date(), now, zone);
        return " since " + date + (days.get() == 0 ? "" : days.get() == 1 ? " (1 day)" : " (" + days.get() + " days)");
    }

    /** A day as "14 March", with its year where that is not the present one. */
    public static String date(Instant instant, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        boolean thisYear = day.getYear() == LocalDate.ofInstant(now, zone).getYear();
        return day.format(thisYear ? THIS_YEAR : OTHER_YEAR);
    }
}
