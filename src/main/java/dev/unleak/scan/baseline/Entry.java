package dev.unleak.scan.baseline;

import dev.unleak.model.Suppression;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One secret that may stand for a while.
 *
 * @param id by the file's {@link IdScheme}
 * @param type credential type; the same value seen as another type needs another decision
 * @param reason why it may stand
 * @param author who decided
 * @param date when
 * @param expires the last day on which it counts
 * @param hint where it stood, for people; nothing is matched by it
 */
public record Entry(
        String id, String type, String reason, String author, LocalDate date, LocalDate expires, String hint) {

    boolean names(String secretId, String ofType) {
        return id.equals(secretId) && type.equals(ofType);
    }

    public Suppression suppression() {
        return new Suppression(Suppression.Kind.BASELINE, "baseline", reason, author, Optional.of(expires));
    }
}
