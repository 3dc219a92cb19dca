package dev.unleak.detect;

import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;

/** Leaves one sighting of each stretch of bytes. Immutable. */
final class Overlaps {
    /** Only in what was compressed can more stand on the same bytes. */
    private static final int MOST_TOGETHER = 1_000;

    /**
     * Of what one rule sees in several layers: all of it rather than a part; no escapes of a string, which are in no
     * format; then, where the value has a format, as it stands, for that may have escapes of its own; else decoded.
     */
    private static final Comparator<Sighting> TRUEST_FIRST = Comparator.<Sighting>comparingInt(
                    sighting -> sighting.outerFrom() - sighting.outerTo())
            .thenComparing(sighting -> sighting.value().indexOf('\\') >= 0)
            .thenComparingInt(sighting -> sighting.rule().generic() ? -depth(sighting) : depth(sighting));

    private final Comparator<Sighting> bestFirst;
    private final ToDoubleFunction<Sighting> belief;

    /**
     * @param rules of several that are as good, the one that stands first here wins
     * @param belief how far a sighting is believed, where one that stands only near its name meets a generic one
     */
    Overlaps(List<Rule> rules, ToDoubleFunction<Sighting> belief) {
        this.belief = belief;
        Map<String, Integer> order = new HashMap<>();
        rules.forEach(rule -> order.put(rule.id(), order.size()));
        Comparator<Sighting> byOrder = Comparator.comparing(
                sighting -> order.getOrDefault(sighting.rule().id(), 0));
        bestFirst = Comparator.<Sighting, Boolean>comparing(
                        sighting -> sighting.rule().generic())
                .thenComparing(Comparator.comparingDouble(Overlaps::fit).reversed())
                .thenComparing(byOrder);
    }

    /** The longer of specific matches is the whole credential; the longer of generic ones is often just more text. */
    private static double fit(Sighting sighting) {
        Rule rule = sighting.rule();
        return rule.generic() ? 0 : sighting.outerTo() - sighting.outerFrom() + rule.base();
    }

    static boolean overlap(Sighting one, Sighting other) {
        return Span.of(one).overlaps(Span.of(other));
    }

    private static int depth(Sighting sighting) {
        return sighting.layer().decoded().size();
    }

    /** Which of the rules above decided between two that overlap. */
    static Overlap.Why why(Sighting winner, Sighting loser) {
        if (winner.isLoose() != loser.isLoose()) {
            return winner.isLoose() ? Overlap.Why.SPECIFIC : Overlap.Why.CLOSER;
        }
        if (winner.rule().generic() != loser.rule().generic()) {
            return Overlap.Why.SPECIFIC;
        }
        int length = Integer.compare(winner.outerTo() - winner.outerFrom(), loser.outerTo() - loser.outerFrom());
        if (!winner.rule().generic() && length != 0) {
            return Overlap.Why.LONGER;
        }
        boolean surer = winner.rule().base() > loser.rule().base();
        return !winner.rule().generic() && surer ? Overlap.Why.SURER : Overlap.Why.FIRST;
    }

    /** What stays, in order of place. */
    List<Sighting> resolve(List<Sighting> all) {
        if (all.size() == 1) {
            return cluster(all);
        }
        List<Sighting> sorted = new ArrayList<>(leastDecoded(all));
        sorted.sort(Comparator.comparingInt(Sighting::outerFrom).thenComparingInt(Sighting::outerTo));
        List<Sighting> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int end = sorted.get(i).outerTo();
            int next = i + 1;
            while (next < sorted.size() && sorted.get(next).outerFrom() < end) {
                end = Math.max(end, sorted.get(next).outerTo());
                next++;
            }
            kept.addAll(cluster(sorted.subList(i, next)));
            i = next;
        }
        kept.sort(Comparator.comparingInt(Sighting::outerFrom));
        return kept;
    }

    /**
     * Of the same value at the same place, the one with the fewest decoders: the others only decoded what stands around
     * it.
     */
    private Collection<Sighting> leastDecoded(List<Sighting> all) {
        BinaryOperator<Sighting> better = BinaryOperator.minBy(bestFirst.thenComparingInt(Overlaps::depth));
        Map<Place, Sighting> byPlace = new LinkedHashMap<>();
        for (Sighting sighting : all) {
            byPlace.merge(Place.of(sighting), sighting, better);
        }
        return byPlace.values();
    }

    /** Takes the best, then the best of what does not overlap it, and so on. */
    private List<Sighting> cluster(List<Sighting> together) {
        if (together.size() == 1) {
            return together.getFirst().isScoped() ? List.of() : together;
        }
        List<Sighting> kept = new ArrayList<>();
        together.stream()
                .filter(sighting -> !sighting.isLoose())
                .sorted(bestFirst.thenComparing(TRUEST_FIRST))
                .limit(MOST_TOGETHER)
                .filter(sighting -> kept.stream().noneMatch(other -> overlap(sighting, other)))
                .forEach(kept::add);
        together.stream()
                .filter(Sighting::isLoose)
                .sorted(Comparator.comparing(Ground::of)
                        .thenComparing(bestFirst)
                        .thenComparing(TRUEST_FIRST))
                .limit(MOST_TOGETHER)
                .forEach(loose -> join(loose, kept, together));
        return kept;
    }

    /**
     * What stands only near its name gives way to all but generic sightings. Of one of the same bytes it takes the
     * name, so that both count: the provider near it says whose the value is, the name what it is. Others it replaces
     * where they are believed less.
     */
    private void join(Sighting loose, List<Sighting> kept, List<Sighting> together) {
        List<Sighting> rivals =
                kept.stream().filter(other -> overlap(loose, other)).toList();
        if (!rivals.stream().allMatch(other -> other.rule().generic())) {
            return;
        }
        Optional<Sighting> given = together.stream()
                .filter(other -> rivals.size() == 1 && isSame(loose, rivals.getFirst()) && isNamed(loose, other))
                .findFirst();
        if (given.isPresent()) {
            kept.removeAll(rivals);
            kept.add(loose.givenAs(given.get()));
        } else if (!loose.isScoped() && isBelievedLess(rivals, belief.applyAsDouble(loose))) {
            kept.removeAll(rivals);
            kept.add(loose);
        }
    }

    private boolean isBelievedLess(List<Sighting> rivals, double believed) {
        return rivals.stream().allMatch(other -> belief.applyAsDouble(other) < believed);
    }

    /** Whether the other is given the same bytes by a name. */
    private static boolean isNamed(Sighting loose, Sighting other) {
        return Ground.of(other) == Ground.NAME && isSame(loose, other);
    }

    private static boolean isSame(Sighting one, Sighting other) {
        return one.layer() == other.layer() && one.from() == other.from() && one.to() == other.to();
    }

    /** By what a value was seen. */
    private enum Ground {
        FORMAT,
        NAME,
        NEAR,
        SCOPE;

        static Ground of(Sighting sighting) {
            if (sighting.isLoose()) {
                return sighting.isScoped() ? SCOPE : NEAR;
            }
            return sighting.assignment().isPresent() ? NAME : FORMAT;
        }
    }

    /** Where a value stands in the fragment. Short-lived, since it holds the value. */
    private record Place(int from, int to, Ground ground, String value) {
        static Place of(Sighting sighting) {
            return new Place(sighting.outerFrom(), sighting.outerTo(), Ground.of(sighting), sighting.value());
        }

        @Override
        public String toString() {
            return "Place[" + from + ", " + to + "]";
        }
    }

    /** A stretch of a layer. */
    private record Span(Layer layer, int from, int to) {
        static Span of(Sighting sighting) {
            return new Span(sighting.layer(), sighting.from(), sighting.to());
        }

        /**
         * Told in the innermost layer that holds both: each byte of a compressed layer stands for all of it, and still
         * two secrets in there are two.
         */
        boolean overlaps(Span other) {
            Span one = this;
            Span two = other;
            while (one.layer != two.layer) {
                if (one.depth() >= two.depth()) {
                    one = one.outwards();
                } else {
                    two = two.outwards();
                }
            }
            return one.from < two.to && two.from < one.to;
        }

        private int depth() {
            return layer.decoded().size();
        }

        private Span outwards() {
            return new Span(
                    layer.around().orElseThrow(),
                    layer.places().from(from),
                    layer.places().to(to));
        }
    }
}
