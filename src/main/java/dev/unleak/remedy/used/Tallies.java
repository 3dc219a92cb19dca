package dev.unleak.remedy.used;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts values as they come. The same in whichever order, as long as there are not more values than it holds. */
final class Tallies<T extends Comparable<T>> {
    private final int most;
    private final Map<T, Tally<T>> counted = new HashMap<>();
    private long leftOut;

    /** @param most values that are told apart; entries with others are only counted */
    Tallies(int most) {
        this.most = most;
    }

    void add(T value, LogEvent event, Window window) {
        if (counted.size() >= most && !counted.containsKey(value)) {
            leftOut++;
            return;
        }
        counted.merge(value, Tally.one(value, event, window), Tally::plus);
    }

    /** Most used since the exposure first. */
    List<Tally<T>> list() {
        return counted.values().stream()
                .sorted(Comparator.comparingLong((Tally<T> tally) -> tally.within() + tally.after())
                        .thenComparingLong(Tally::before)
                        .reversed()
                        .thenComparing(Tally::value))
                .toList();
    }

    long leftOut() {
        return leftOut;
    }
}
