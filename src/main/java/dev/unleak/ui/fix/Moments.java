package dev.unleak.ui.fix;

import dev.unleak.model.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was said or seen, and what a step says first, in few words. */
final class Moments {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** The hour today, with the day before that. */
    static String brief(Instant at) {
        ZonedDateTime time = at.atZone(ZoneId.systemDefault());
        return time.format(time.toLocalDate().equals(LocalDate.now()) ? TODAY : EARLIER);
    }

    /** For example "verified 10:42", "attested by ada, 10:55". */
    static String ticked(Evidence evidence) {
        return switch (evidence.kind()) {
            case VERIFIED -> "verified " + brief(evidence.at());
            case ATTESTED -> "attested by " + evidence.who() + ", " + brief(evidence.at());
            case NOT_APPLICABLE -> "set aside by " + evidence.who() + ", " + brief(evidence.at());
        };
    }

    /** The first sentence of a Markdown text, without its marks. */
    static String firstSentence(String markdown) {
        String line = markdown.strip().replace("**", "").replace("`", "").replace('\n', ' ');
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
