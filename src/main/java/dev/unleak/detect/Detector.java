package dev.unleak.detect;

import dev.unleak.detect.judge.Judged;
import dev.unleak.detect.judge.Judges;
import dev.unleak.detect.match.Conditions;
import dev.unleak.detect.match.Locality;
import dev.unleak.detect.match.Reach;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.match.Windows;
import dev.unleak.detect.text.Budget;
import dev.unleak.detect.text.Decoder;
import dev.unleak.detect.text.Layer;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.model.Secret;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import dev.unleak.rules.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches fragments with a rule set. Immutable; safe for use by many threads. */
public final class Detector {
    /** Encodings within each other that are followed. */
    private static final int MOST_DEPTH = 5;

    /** Most bytes that are decoded of one fragment, at all depths together. */
    private static final int MOST_DECODED = 8 << 20;

    private final List<Rule> rules;
    private final Map<String, Rule> byId;
    private final Windows windows;
    private final Judges judges;
    private final Overlaps overlaps;

    private Detector(RuleSet rules) {
        this.rules = rules.rules();
        byId = this.rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        windows = new Windows(this.rules);
        judges = new Judges(Weights.shipped(), this.rules);
        overlaps = new Overlaps(this.rules, sighting -> judges.judge(sighting).confidence());
    }

    public static Detector of(RuleSet rules) {
        return new Detector(rules);
    }

    /**
     * Candidates in order of place, one per secret and place: where rules overlap, the more specific one stays. The
     * confidence of each is left to the caller to weigh: even the least likely are told, with the reason.
     */
    public List<Candidate> search(Fragment fragment) {
        return search(fragment, new CancelToken()).candidates();
    }

    /**
     * The same, and whether all that is encoded in the fragment was looked at.
     *
     * @throws java.util.concurrent.CancellationException if somebody asked to stop, looked at between layers
     */
    public Searched search(Fragment fragment, CancelToken cancel) {
        Budget budget = new Budget(MOST_DECODED);
        Sightings found = sightings(fragment, budget, cancel);
        List<Sighting> sightings = found.all();
        boolean local = found.local() && !budget.isExceeded();
        if (sightings.isEmpty()) {
            return new Searched(List.of(), !budget.isExceeded(), local);
        }
        Positions positions = new Positions(fragment);
        Parts parts = new Parts(sightings);
        List<Candidate> candidates = new ArrayList<>();
        for (Sighting sighting : overlaps.resolve(sightings)) {
            candidates.add(candidate(fragment, positions, judge(sighting, parts)));
        }
        return new Searched(Collections.unmodifiableList(candidates), !budget.isExceeded(), local);
    }

    /**
     * Whether no rule matches anything in the fragment's new ranges, however unlikely, and none is met that looks
     * {@linkplain Locality farther than near by}. Takes less than to search it.
     */
    public boolean isBarren(Fragment fragment, CancelToken cancel) {
        Budget budget = new Budget(MOST_DECODED);
        Sightings found = sightings(fragment, budget, cancel);
        return found.all().isEmpty() && found.local() && !budget.isExceeded();
    }

    /** How far around bytes those lie that decide about them. */
    public Locality locality() {
        return windows.locality();
    }

    /** How far around a secret of the rule anything decides about it, with the parts that the rule looks for. */
    public Reach reach(Rule rule) {
        return windows.locality().reach(rule);
    }

    /** All that any rule matches, in no order, before the best of those that overlap is chosen. */
    List<Sighting> sightings(Fragment fragment) {
        return sightings(fragment, new Budget(MOST_DECODED), new CancelToken()).all();
    }

    /** @param local whether all that decides about any of them, and about others that are not seen, lies near by */
    private record Sightings(List<Sighting> all, boolean local) {}

    private Sightings sightings(Fragment fragment, Budget budget, CancelToken cancel) {
        List<Sighting> sightings = new ArrayList<>();
        String path = path(fragment.origin());
        Layer outermost = Layer.outermost(fragment);
        boolean local = search(outermost, path, MOST_DEPTH, budget, cancel, sightings)
                && sightings.stream()
                        .allMatch(sighting -> sighting.layer().around().isEmpty());
        if (!isPlacedLater(fragment.origin())) {
            sightings.removeIf(sighting -> !Conditions.fits(sighting.rule().paths(), path));
        }
        return new Sightings(sightings, local && outermost.around().isEmpty());
    }

    /** A blob is searched before its paths are known: {@link #at} tells what each of them says. */
    private static boolean isPlacedLater(Origin origin) {
        return origin instanceof Origin.Blob blob && blob.path().isEmpty();
    }

    /**
     * The reasons for a candidate in a file of that path, where it was found without knowing one; empty where its rule
     * is not for such files.
     *
     * @param rule id
     */
    public Optional<List<Reason>> at(String path, String rule, List<Reason> reasons) {
        Rule known = byId.get(rule);
        if (known == null) {
            return Optional.of(reasons);
        }
        return Conditions.fits(known.paths(), path)
                ? Optional.of(judges.at(path, reasons, known.generic()))
                : Optional.empty();
    }

    Overlaps overlaps() {
        return overlaps;
    }

    /** @param parts of the fragment's sightings */
    Judged judge(Sighting sighting, Parts parts) {
        return judges.judge(parts.joined(sighting));
    }

    List<Rule> rules() {
        return rules;
    }

    /** This layer, and all that is encoded in it; whether all that any rule looks at is near by. */
    private boolean search(
            Layer layer, String path, int depth, Budget budget, CancelToken cancel, List<Sighting> sightings) {
        cancel.check();
        boolean local = windows.search(layer, path, sightings::add);
        if (depth == 0) {
            return local;
        }
        for (Decoder decoder : Decoder.ALL) {
            for (Layer inner : decoder.decode(layer, budget)) {
                local &= search(inner, path, depth - 1, budget, cancel, sightings);
            }
        }
        return local;
    }

    private static Candidate candidate(Fragment fragment, Positions positions, Judged judged) {
        Sighting sighting = judged.sighting();
        int from = sighting.outerFrom();
        int to = sighting.outerTo();
        return new Candidate(
                sighting.rule().type(),
                sighting.rule().id(),
                new Secret(Arrays.copyOfRange(sighting.layer().bytes(), sighting.from(), sighting.to())),
                fragment.start().offset() + from,
                fragment.start().offset() + to,
                positions.of(from, to),
                sighting.rule().severity(),
                judged.confidence(),
                judged.reasons(),
                sighting.layer().decoded());
    }

    static String path(Origin origin) {
        return switch (origin) {
            case Origin.File file -> file.path();
            case Origin.Blob blob -> blob.path();
            case Origin.Message message -> "";
            case Origin.Stdin stdin -> "";
        };
    }
}
