package dev.unleak.remedy.plan;

import dev.unleak.model.Finding;

/**
 * A finding in its turn.
 *
 * @param points as {@link Weights} counts them; only the order of two means anything
 * @param reason why it stands there, in words: "alive in history since 14 March (255 days), pushed, …"
 * @param due whether it was an accepted risk that has run out
 */
public record Ranked(Finding finding, int points, String reason, boolean due) {}
