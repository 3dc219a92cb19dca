package dev.unleak.report.imported;

import dev.unleak.model.Candidate;
import dev.unleak.model.Position;
import dev.unleak.model.Secret;
import java.util.Optional;

/**
 * A reported secret, seen again.
 *
 * @param candidate what our own rules say of it; empty where none of them sees it
 * @param certain whether it is known to be the very value, and not only something on that line
 */
record Sighted(Secret secret, Position position, Optional<Candidate> candidate, boolean certain) {
    static Sighted of(Candidate candidate, boolean certain) {
        return new Sighted(candidate.secret(), candidate.position(), Optional.of(candidate), certain);
    }
}
