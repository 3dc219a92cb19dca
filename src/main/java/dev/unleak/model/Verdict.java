package dev.unleak.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A person's word on a finding. */
public record Verdict(Kind kind, String reason, String author, Instant at, Optional<LocalDate> expires) {
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
