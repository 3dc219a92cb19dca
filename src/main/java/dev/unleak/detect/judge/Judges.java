package dev.unleak.detect.judge;

import dev.unleak.content.ContentException;
import dev.unleak.detect.match.Sighting;
import dev.unleak.model.Reason;
import dev.unleak.rules.Rule;
import dev.unleak.rules.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All judges together: each sign that one of them sees shifts the odds that the rule started with. The model is a
 * logistic one, so that every sign has one weight and the weights add up. Immutable; safe for use by many threads.
 */
public final class Judges {
    private final List<Judge> judges;
    private final PathSigns paths = new PathSigns();
    /** By the sign's place among all. */
    private final double[] weights = new double[Sign.values().length];

    /**
     * @param rules all that are searched for, of which each may say what the others' values look like
     * @throws ContentException if a sign has no weight, or a weight no sign
     */
    public Judges(Weights weights, List<Rule> rules) {
        judges = List.of(
                new FormatJudge(),
                new PlaceholderJudge(),
                new NearMissJudge(rules),
                new ShapeJudge(),
                new NameJudge(),
                new NearJudge(),
                new RarityJudge(),
                new SyntaxJudge(),
                new LineJudge());
        if (weights.byId().size() != Sign.values().length) {
            throw new ContentException("weights.yaml has a weight for no sign.");
        }
        for (Sign sign : Sign.values()) {
            Double weight = weights.byId().get(sign.id());
            if (weight == null) {
                throw new ContentException("weights.yaml lacks the weight of " + sign.id() + ".");
            }
            this.weights[sign.ordinal()] = weight;
        }
    }

    /** What all judges see, in the order of the signs. */
    public Set<Sign> signs(Sighting sighting) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Judge judge : judges) {
            judge.judge(sighting, signs);
        }
        return paths.at(sighting.path(), signs, sighting.rule().generic());
    }

    /** Weighs what is seen. */
    public Judged judge(Sighting sighting) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(base(sighting.rule()));
        for (Sign sign : signs(sighting)) {
            reasons.add(new Reason(sign.id(), text(sign, sighting), weights[sign.ordinal()]));
        }
        return new Judged(sighting, Reason.confidence(reasons), List.copyOf(reasons));
    }

    /**
     * What was seen without a path, and what a path adds to it.
     *
     * @param reasons as {@link #judge} gave them
     */
    public List<Reason> at(String path, List<Reason> reasons, boolean generic) {
        Set<Sign> before = EnumSet.noneOf(Sign.class);
        Map<String, Reason> known = new HashMap<>();
        for (Reason reason : reasons) {
            known.put(reason.sign(), reason);
            Sign.of(reason.sign()).ifPresent(before::add);
        }
        List<Reason> all = new ArrayList<>();
        Optional.ofNullable(known.get(Reason.BASE)).ifPresent(all::add);
        for (Sign sign : paths.at(path, before, generic)) {
            all.add(known.getOrDefault(sign.id(), new Reason(sign.id(), sign.text(), weights[sign.ordinal()])));
        }
        return List.copyOf(all);
    }

    /** What the rule is worth before anything else is seen. */
    private static Reason base(Rule rule) {
        String text = Mark.of(rule) == Mark.OWN_FORMAT
                ? "It has the format that only values of this kind have."
                : rule.name().isPresent()
                        ? "It is given to a name that values of this kind have."
                        : "It stands where values of this kind stand.";
        return new Reason(Reason.BASE, text, Math.log(rule.base() / (1 - rule.base())));
    }

    /** Names or counts what was found, where the sign alone does not tell. */
    private static String text(Sign sign, Sighting sighting) {
        return switch (sign) {
            case PARTS_FOUND ->
                sighting.parts().stream()
                        .map(Rule::title)
                        .collect(Collectors.joining(", ", "What else it takes to use it stands near it: ", "."));
            case MANY_TOKENS -> {
                Rarity rarity = Rarity.of(sighting.spelled());
                yield "It breaks into " + rarity.tokens() + " tokens for " + rarity.characters()
                        + " characters, as random text does.";
            }
            case KNOWN_WORDS ->
                Math.round(100 * KnownWords.share(sighting.spelled())) + " % of its letters stand in words.";
            default -> sign.text();
        };
    }
}
