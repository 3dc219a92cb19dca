package dev.unleak.remedy.plan;

import dev.unleak.model.Finding;
import java.util.List;

/**
 * A finding in its turn.
 *
 * @param points as {@link Weights} counts them; only the order of two means anything
 * @param exposure how it is exposed, in words: "alive in history since 14 March (255 days), pushed, 3 places"
 * @param more what else speaks for its place, a few words each: "opens the whole account"
 * @param due whether it was an accepted risk that has run out
 */
public record Ranked(Finding finding, int points, String exposure, List<String> more, boolean due) {
    /** Why it stands there, as one line. */
    public String reason() {
        return more.isEmpty() ? exposure : exposure + ", " + String.join(", ", more);
    }
}
