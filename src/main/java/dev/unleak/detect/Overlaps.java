package dev.unleak.detect;

import dev.unleak.detect.judge.Judged;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves one sighting of each stretch of bytes. Immutable. */
final class Overlaps {
    private final Comparator<Judged> bestFirst;

    /** @param rules of several that are as good, the one that stands first here wins */
    Overlaps(List<Rule> rules) {
        Map<String, Integer> order = new HashMap<>();
        rules.forEach(rule -> order.put(rule.id(), order.size()));
        Comparator<Judged> byOrder = Comparator.comparing(
                judged -> order.getOrDefault(judged.sighting().rule().id(), 0));
        bestFirst = Comparator.<Judged, Boolean>comparing(
                        judged -> judged.sighting().rule().generic())
                .thenComparing(Comparator.comparingDouble(Overlaps::fit).reversed())
                .thenComparing(byOrder);
    }

    /** The longer of specific matches is the whole credential; the longer of generic ones is often just more text. */
    private static double fit(Judged judged) {
        Rule rule = judged.sighting().rule();
        return rule.generic() ? 0 : judged.to() - judged.from() + rule.base();
    }

    /** What stays, in order of place. */
    List<Judged> resolve(List<Judged> all) {
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
    private List<Judged> cluster(List<Judged> together) {
        List<Judged> kept = new ArrayList<>();
        together.stream()
                .sorted(bestFirst)
                .filter(judged ->
                        kept.stream().noneMatch(other -> judged.from() < other.to() && other.from() < judged.to()))
                .forEach(kept::add);
        return kept;
    }
}
