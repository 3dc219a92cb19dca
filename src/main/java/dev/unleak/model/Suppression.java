package dev.unleak.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why an occurrence does not count although it was found: somebody said so, beside it or in the project's baseline. It
 * is never a reason not to tell how many there are.
 *
 * @param by the mark or "baseline"
 * @param reason as the person wrote it; may be empty in a mark
 * @param author who took it into the baseline; empty for a mark
 * @param expires the last day on which it counts; marks have none
 */
public record Suppression(Kind kind, String by, String reason, String author, Optional<LocalDate> expires) {
    public enum Kind {
        IN_SOURCE,
        BASELINE;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException if no kind has that word */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    public static Suppression by(IgnoreMark mark) {
        return new Suppression(Kind.IN_SOURCE, mark.name(), mark.reason(), "", Optional.empty());
    }

    /** Whether it still counts on that day. */
    public boolean holds(LocalDate today) {
        return expires.map(last -> !last.isBefore(today)).orElse(true);
    }
}
