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
    /** How far in front of a secret is near, in bytes. */
    public static final int BEFORE = 1_280;

    /** How far behind it. */
    public static final int AFTER = 704;

    /** How many lines are near, in front of those bytes and once more behind them. */
    public static final int MOST_LINES = 2;

    /** All that decides about a secret. */
    private static final Reach NEAR = new Reach(BEFORE, AFTER, MOST_LINES, false, false);

    /** The other way round: where those secrets begin that a byte decides about. */
    private static final Reach AFFECTED = new Reach(AFTER, BEFORE, MOST_LINES, false, false);

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
        return !reach.block() && reach.before() <= BEFORE && reach.after() <= AFTER && reach.lines() <= MOST_LINES;
    }

    /** The bytes that decide about a secret in a text that is all local. */
    public Range look(String rule, byte[] bytes, int length, Range secret) {
        Rule known = byId.get(rule);
        return known == null ? secret : reach(known).around(bytes, length, secret.from(), secret.to());
    }

    /** Where all secrets begin that these bytes decide about. Empty where that is encoded in too long a stretch. */
    public static Optional<Range> affected(byte[] bytes, int length, Range changed) {
        return Stretches.around(bytes, length, AFFECTED.around(bytes, length, changed.from(), changed.to()));
    }

    /** All that decides about secrets that begin in these bytes, but for stretches of encoded text at its ends. */
    public static Range near(byte[] bytes, int length, Range secrets) {
        return NEAR.around(bytes, length, secrets.from(), secrets.to());
    }

    /** The same with those stretches. Empty where one is too long. */
    public static Optional<Range> around(byte[] bytes, int length, Range secrets) {
        return Stretches.around(bytes, length, near(bytes, length, secrets));
    }
}
