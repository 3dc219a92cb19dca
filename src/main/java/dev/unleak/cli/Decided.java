package dev.unleak.cli;

import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.UserError;
import dev.unleak.scan.EntryMaker;
import dev.unleak.scan.ScanRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Option;

/** A decision as options: neither its reason nor its end can be left out. */
final class Decided {
    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may stand.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String reason;

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "DAY",
            description = "The last day on which that counts, as 2027-01-31, or a number of days.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String expires;

    @Option(names = "--author", paramLabel = "NAME", description = "Who decided.", defaultValue = "${user.name}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String author;

    EntryMaker.Decision decision(Session session) {
        return decision(session, reason, author, expires);
    }

    /** @throws UserError if no reason or no day to come is given, or the reason or the author tells a secret */
    static EntryMaker.Decision decision(Session session, String reason, String author, String expires) {
        if (reason.isBlank()) {
            throw new UserError("--reason is empty; say in a few words why the secret may stand.");
        }
        requireNoSecret(session, "--reason", reason);
        requireNoSecret(session, "--author", author);
        LocalDate today = LocalDate.now(session.clock());
        return new EntryMaker.Decision(reason.strip(), author.strip(), today, day(expires, today));
    }

    /** What is told here is committed with the project. */
    private static void requireNoSecret(Session session, String option, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        if (session.unleak().detector().search(Fragment.whole(text, new Origin.Stdin())).stream()
                .anyMatch(candidate -> candidate.confidence() >= ScanRequest.DEFAULT_MIN_CONFIDENCE)) {
            throw new UserError(option + " holds what looks like a secret; say it without.");
        }
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            LocalDate day = text.matches("\\d{1,4}") ? today.plusDays(Long.parseLong(text)) : LocalDate.parse(text);
            if (day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new UserError("--expires " + text + " is no day; write it as 2027-01-31, or as a number of days.", e);
        }
        throw new UserError("--expires " + text + " is not after today; choose a later day.");
    }
}
