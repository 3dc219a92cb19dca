package dev.unleak.remedy.used;

import java.time.Instant;

/**
 * How often one value occurs: an address, agent, action, or a quarter of an hour.
 *
 * @param before entries before the exposure
 * @param within entries from exposure to revocation
 * @param after entries after the revocation
 * @param refused of those from exposure on
 * @param first of all entries
 */
public record Tally<T>(T value, long before, long within, long after, long refused, Instant first, Instant last) {
    static <T> Tally<T> one(T value, LogEvent event, Window window) {
        Window.Side side = window.side(event.at());
        return new Tally<>(
                value,
                side == Window.Side.BEFORE ? 1 : 0,
                side == Window.Side.WITHIN ? 1 : 0,
                side == Window.Side.AFTER ? 1 : 0,
                event.outcome() == Outcome.REFUSED && side != Window.Side.BEFORE ? 1 : 0,
                event.at(),
                event.at());
    }

    Tally<T> plus(Tally<T> other) {
        return new Tally<>(
                value,
                before + other.before,
                within + other.within,
                after + other.after,
                refused + other.refused,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }

    /** Whether it occurred at all since the exposure. */
    public boolean sinceExposure() {
        return within + after > 0;
    }

    /** Seen since the exposure and never before. */
    public boolean isNew() {
        return before == 0 && sinceExposure();
    }
}
