package dev.unleak.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One place in which a finding's secret stands.
 *
 * @param rule the rule that matched here
 * @param inside path within an archive, layer or document; empty outside of one
 * @param decoded decoders needed, outermost first
 * @param suppression why it does not count, where somebody said so
 */
public record Occurrence(
        Place place,
        Position position,
        String rule,
        double confidence,
        String inside,
        List<String> decoded,
        Optional<Suppression> suppression) {

    /** One that nobody suppressed. */
    public Occurrence(
            Place place, Position position, String rule, double confidence, String inside, List<String> decoded) {
        this(place, position, rule, confidence, inside, decoded, Optional.empty());
    }

    public Occurrence with(Optional<Suppression> word) {
        return new Occurrence(place, position, rule, confidence, inside, decoded, word);
    }

    /** Whether it does not count on that day. */
    public boolean isSuppressed(LocalDate today) {
        return suppression.map(word -> word.holds(today)).orElse(false);
    }
}
