package dev.unleak.detect.match;

import dev.unleak.detect.pattern.Prefilter;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.rules.Extent;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Where each rule's pattern is worth trying: within reach of one of its keywords, or on the value that a name with such
 * a keyword is given, and only where the pattern's {@link Prefilter} does not rule out a match. Immutable; safe for use
 * by many threads.
 */
public final class Windows {
    /**
     * How a rule's pattern is tried.
     *
     * @param atKeyword whether all matches begin with the rule's only keyword, so that no window is opened where what
     *     follows it is none
     * @param growth how many bytes a window grows at a time while a match runs into its end
     * @param mostGrowth how many it may grow altogether
     */
    record Trial(Prefilter prefilter, boolean atKeyword, int growth, int mostGrowth) {
        static Trial of(Rule rule) {
            Prefilter prefilter = Prefilter.of(rule.pattern().text());
            boolean atKeyword = rule.keywords().size() == 1
                    && prefilter.beginsWith(rule.keywords().getFirst(), rule.fold());
            OptionalInt most = Extent.of(rule.pattern().text()).bytes();
            return new Trial(
                    prefilter,
                    atKeyword,
                    most.isPresent() ? LayerScan.BOUNDED_GROWTH : LayerScan.GROWTH,
                    Math.min(most.orElse(LayerScan.MOST_GROWTH), LayerScan.MOST_GROWTH));
        }
    }

    private final List<Rule> rules;
    private final Keywords keywords;
    /** By rule; made when first needed, for a scan meets the keywords of few of the many rules. */
    private final AtomicReferenceArray<Trial> trials;

    private final int mostReach;
    private final Locality localities;

    public Windows(List<Rule> rules) {
        this.rules = rules;
        keywords = new Keywords(rules);
        trials = new AtomicReferenceArray<>(rules.size());
        localities = new Locality(rules);
        mostReach = rules.stream().mapToInt(Reach::ofKeyword).max().orElse(0);
    }

    /**
     * Matches of all rules that touch a new part of the layer, in no order. Parts within reach of each other are read
     * in one go, so that no keyword is torn where the one's reach ends.
     *
     * @return whether all that any rule looks at is {@linkplain Locality near by}
     */
    public boolean search(Layer layer, String path, Consumer<Sighting> sightings) {
        LayerScan scan = new LayerScan(this, layer, path, sightings);
        int from = 0;
        int to = 0;
        for (Fragment.Range range : layer.ranges()) {
            int start = Math.max(0, range.from() - mostReach);
            if (start > to) {
                keywords.scan(layer.bytes(), from, to, scan);
                from = start;
            }
            to = Math.min(layer.length(), range.to() + mostReach);
        }
        keywords.scan(layer.bytes(), from, to, scan);
        return scan.isLocal();
    }

    /** Whether all that the rule looks at is near by. */
    boolean isLocal(int index) {
        return localities.isLocal(index);
    }

    int size() {
        return rules.size();
    }

    /** How far around bytes the others lie that decide about them. */
    public Locality locality() {
        return localities;
    }

    Rule rule(int index) {
        return rules.get(index);
    }

    Trial trial(int index) {
        Trial made = trials.get(index);
        if (made == null) {
            made = Trial.of(rules.get(index));
            trials.set(index, made);
        }
        return made;
    }
}
