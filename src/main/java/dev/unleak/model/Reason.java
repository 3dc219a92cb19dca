package dev.unleak.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ground for how far a candidate is believed, in words a learner can read. The first says what the rule itself is
 * worth; together they add up to the logarithm of the odds.
 *
 * @param sign what was seen, for example {@code checksum-wrong}; {@code base} for the rule's own worth, empty where an
 *     older store does not say
 * @param push what it adds to the logarithm of the odds: above 0 speaks for a secret, below 0 against; +1 makes it 2.7
 *     times as likely
 */
public record Reason(String sign, String text, double push) {
    /** The sign of the first reason. */
    public static final String BASE = "base";

    /** The sign of the reason that another tool reported it. */
    public static final String IMPORTED = "imported";

    public Reason(@Nullable String sign, String text, double push) {
        this.sign = Objects.requireNonNullElse(sign, "");
        this.text = text;
        this.push = push;
    }

    /** The confidence, in (0, 1), that all reasons of a candidate add up to. */
    public static double confidence(Iterable<Reason> reasons) {
        double logOdds = 0;
        for (Reason reason : reasons) {
            logOdds += reason.push();
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
