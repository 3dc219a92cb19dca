package dev.unleak.remedy.fix;

import dev.unleak.remedy.fix.Outcome.Edits;
import java.util.List;
import java.util.Optional;

/** Empties a value in an example of settings, which shows names only. */
final class ExampleRewriter implements Rewriter {
    @Override
    public Outcome rewrite(Spot spot) {
        return new Edits(List.of(new Splice(spot.from(), spot.to(), "")), Optional.empty(), Optional.empty());
    }
}
