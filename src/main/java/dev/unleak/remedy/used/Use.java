package dev.unleak.remedy.used;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an export holds of one credential.
 *
 * @param credential its id or name, as the person gave it
 * @param total sums over all its entries; empty when there is none
 * @param slots by quarter of an hour since 1970
 * @param leftOut entries with values beyond what is told apart
 */
public record Use(
        String credential,
        Window window,
        Optional<Tally<String>> total,
        List<Tally<String>> addresses,
        List<Tally<String>> agents,
        List<Tally<String>> actions,
        List<Tally<Long>> slots,
        long leftOut) {

    public long before() {
        return total.map(Tally::before).orElse(0L);
    }

    public long within() {
        return total.map(Tally::within).orElse(0L);
    }

    public long after() {
        return total.map(Tally::after).orElse(0L);
    }

    /** Refused since the exposure. */
    public long refused() {
        return total.map(Tally::refused).orElse(0L);
    }

    public Optional<Instant> first() {
        return total.map(Tally::first);
    }

    public Optional<Instant> last() {
        return total.map(Tally::last);
    }
}
