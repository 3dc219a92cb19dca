package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import java.util.List;
import java.util.Optional;

/**
 * Puts a placeholder in the place of the value alone, for files whose reader fills such in.
 *
 * @param opening for example <code>${</code>
 * @param environment whether an environment variable fills it
 * @param note what the person has to do for it to be filled
 */
record PlaceholderRewriter(String opening, String closing, boolean environment, Optional<String> note)
        implements Rewriter {
    @Override
    public Outcome rewrite(Spot spot) {
        return new Edits(
                List.of(new Splice(spot.from(), spot.to(), opening + spot.variable() + closing)),
                environment ? Optional.of(spot.variable()) : Optional.empty(),
                note.map(text -> text.formatted(spot.variable())));
    }
}
