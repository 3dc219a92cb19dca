package dev.unleak.detect.match;

import dev.unleak.detect.text.Stretches;
import dev.unleak.model.Fragment.Range;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far any rule looks but for those few that look very far. Where none of those is met, a text that was changed need
 * only be searched around the changes. Immutable; safe for use by many threads.
 */
public final class Locality {
    /** How far is near: bytes on both sides together. */
    public static final int MOST_BYTES = 4 << 10;

    private static final int MOST_LINES = 9;

    /** All bytes that decide about a secret near a changed byte lie so far from that: once in front, once behind. */
    private static final Reach WIDEST = new Reach(MOST_BYTES, MOST_BYTES, MOST_LINES, false, false);

    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    /** By rule; made when first needed. */
    private final AtomicReferenceArray<Reach> reaches;

    Locality(List<Rule> rules) {
        this.rules = rules;
        byId = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        reaches = new AtomicReferenceArray<>(rules.size());
    }

    /** How far around a secret of the rule anything decides about it, with the parts that the rule looks for. */
    public Reach reach(Rule rule) {
        Reach reach = Reach.of(rule);
        for (Rule.Part part : rule.parts()) {
            Rule other = byId.get(part.rule());
            reach = other == null ? reach : reach.with(other, part.within());
        }
        return reach;
    }

    boolean isLocal(int index) {
        Reach reach = reaches.get(index);
        if (reach == null) {
            reach = reach(rules.get(index));
            reaches.set(index, reach);
        }
        return !reach.block() && reach.before() + reach.after() <= MOST_BYTES && reach.lines() <= MOST_LINES;
    }

    /** The bytes that decide about a secret in a text that is all local. */
    public Range look(String rule, byte[] bytes, int length, Range secret) {
        Rule known = byId.get(rule);
        return known == null ? secret : reach(known).around(bytes, length, secret.from(), secret.to());
    }

    /**
     * What must be searched where these bytes were changed: all that can decide about any secret that they decide
     * about. Empty where that is encoded in too long a stretch.
     */
    public Optional<Range> around(byte[] bytes, int length, Range changed) {
        return Stretches.around(bytes, length, WIDEST.around(bytes, length, changed.from(), changed.to()));
    }
}
