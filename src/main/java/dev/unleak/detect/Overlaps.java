package dev.unleak.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Leaves one sighting of each stretch of bytes. */
final class Overlaps {
    /** The better first: specific before generic, then longer, then more confident, then by id so that runs agree. */
    private static final Comparator<Judged> BEST_FIRST = Comparator.<Judged, Boolean>comparing(
                    judged -> judged.sighting().rule().generic())
            .thenComparing(Comparator.<Judged>comparingInt(judged -> judged.to() - judged.from())
                    .reversed())
            .thenComparing(Comparator.comparingDouble(Judged::confidence).reversed())
            .thenComparing(judged -> judged.sighting().rule().id());

    private Overlaps() {}

    /** What stays, in order of place. */
    static List<Judged> resolve(List<Judged> all) {
        List<Judged> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Judged::from).thenComparingInt(Judged::to));
        List<Judged> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int end = sorted.get(i).to();
            int next = i + 1;
            while (next < sorted.size() && sorted.get(next).from() < end) {
                end = Math.max(end, sorted.get(next).to());
                next++;
            }
            kept.addAll(cluster(sorted.subList(i, next)));
            i = next;
        }
        kept.sort(Comparator.comparingInt(Judged::from));
        return kept;
    }

    /** Takes the best, then the best of what does not overlap it, and so on. */
    private static List<Judged> cluster(List<Judged> together) {
        List<Judged> kept = new ArrayList<>();
        together.stream()
                .sorted(BEST_FIRST)
                .filter(judged ->
                        kept.stream().noneMatch(other -> judged.from() < other.to() && other.from() < judged.to()))
                .forEach(kept::add);
        return kept;
    }
}
