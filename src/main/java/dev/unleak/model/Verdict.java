package dev.unleak.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's word on a finding.
 *
 * @param expires the last day on which it counts
 */
public record Verdict(Kind kind, String reason, String author, Instant at, Optional<LocalDate> expires) {
    /** Whether it says, on that day, that nothing need be done. */
    public boolean setsAside(LocalDate today) {
        return kind != Kind.REAL && expires.map(last -> !last.isBefore(today)).orElse(true);
    }

    public enum Kind {
        REAL,
        TEST_VALUE,
        FALSE_ALARM,
        ACCEPTED_RISK;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no verdict has that word */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
