package dev.unleak.remedy.used;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as logs write them: ISO 8601 (RFC 3339), the form of RFC 1123, that of web servers, and seconds, milliseconds,
 * microseconds or nanoseconds since 1970. Dates with slashes are refused: nobody can tell which number is the month.
 */
final class LogTime {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final List<DateTimeFormatter> FORMS = List.of(
            ISO,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));

    private LogTime() {}

    /** @param zone where a time says none; of an hour that a zone has twice, the first is meant */
    static Optional<Instant> of(String text, ZoneId zone) {
        String time = text.strip();
        if (time.isEmpty() || time.length() > 64) {
            return Optional.empty();
        }
        if (time.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return number(time);
        }
        if (time.length() == 10 && time.charAt(4) == '-') {
            time += "T00:00:00";
        }
        String iso = isoLike(time);
        for (DateTimeFormatter form : FORMS) {
            Optional<Instant> parsed = parsed(form == ISO ? iso : time, form, zone);
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        return Optional.empty();
    }

    /** Whether the time is told together with its zone. */
    static boolean tellsZone(String text) {
        if (text.endsWith("Z")) {
            return true;
        }
        ZoneId one = ZoneOffset.ofHours(1);
        ZoneId other = ZoneOffset.ofHours(2);
        return of(text, one).equals(of(text, other));
    }

    /** A day, or a moment; a day alone begins at midnight in the zone. */
    static Optional<Instant> ofPerson(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(text.strip()).atStartOfDay(zone).toInstant());
        } catch (DateTimeException noDay) {
            return of(text, zone);
        }
    }

    /** With a T between day and time, and Z for the word UTC. */
    private static String isoLike(String time) {
        String iso =
                time.length() > 10 && time.charAt(10) == ' ' ? time.substring(0, 10) + "T" + time.substring(11) : time;
        for (String word : List.of(" UTC", " GMT", " Z")) {
            if (iso.endsWith(word)) {
                return iso.substring(0, iso.length() - word.length()) + "Z";
            }
        }
        return iso.replace(" +", "+").replace(" -", "-");
    }

    private static Optional<Instant> parsed(String time, DateTimeFormatter form, ZoneId zone) {
        try {
            TemporalAccessor parsed = form.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : LocalDateTime.from(parsed).atZone(zone).toInstant());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    /** By its size: ten digits are seconds from 2001 to 2286, three more are thousandths, and so on. */
    private static Optional<Instant> number(String time) {
        String whole = time.contains(".") ? time.substring(0, time.indexOf('.')) : time;
        if (whole.length() < 9 || whole.length() > 19) {
            return Optional.empty();
        }
        try {
            long value = Long.parseLong(whole);
            long perSecond = whole.length() <= 11
                    ? 1
                    : whole.length() <= 14 ? 1_000 : whole.length() <= 17 ? 1_000_000 : 1_000_000_000;
            return Optional.of(
                    Instant.ofEpochSecond(value / perSecond, value % perSecond * (1_000_000_000 / perSecond)));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
