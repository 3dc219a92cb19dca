package dev.unleak.remedy.used;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The time in which a stranger could have used it.
 *
 * @param from the exposure
 * @param to the revocation, exclusive; or now, where it still works
 */
public record Window(Instant from, Instant to) {
    enum Side {
        BEFORE,
        WITHIN,
        AFTER
    }

    private static final Duration UNKNOWN_START = Duration.ofDays(90);

    /**
     * From the first commit that holds it, or 90 days ago where no commit tells, to its revocation, or until now.
     *
     * @param ledger the finding's evidence, oldest first
     */
    public static Window of(Finding finding, List<Evidence> ledger, Instant now) {
        Instant from = finding.exposure().first().map(CommitInfo::date).orElse(now.minus(UNKNOWN_START));
        Instant to = ledger.reversed().stream()
                .filter(entry -> entry.step().equals("revoke-old"))
                .findFirst()
                .filter(Evidence::holds)
                .map(Evidence::at)
                .orElse(now);
        return new Window(from, to.isAfter(from) ? to : now);
    }

    /**
     * As a person says.
     *
     * @throws UserError if it ends before it begins
     */
    public static Window between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw new UserError("The exposure must begin before the revocation; mend the two times.");
        }
        return new Window(from, to);
    }

    Side side(Instant at) {
        return at.isBefore(from) ? Side.BEFORE : at.isBefore(to) ? Side.WITHIN : Side.AFTER;
    }
}
