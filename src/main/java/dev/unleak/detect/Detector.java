package dev.unleak.detect;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Secret;
import dev.unleak.rules.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches fragments with a rule set. Immutable; safe for use by many threads. */
public final class Detector {
    private static final List<Judge> JUDGES = List.of(new FormatJudge());

    private final Windows windows;

    private Detector(RuleSet rules) {
        windows = new Windows(rules.rules());
    }

    public static Detector of(RuleSet rules) {
        return new Detector(rules);
    }

    /**
     * Candidates in order of place, one per secret and place: where rules overlap, the more specific one stays. The
     * confidence of each is left to the caller to weigh: even the least likely are told, with the reason.
     */
    public List<Candidate> search(Fragment fragment) {
        Layer text = new Layer(fragment.bytes(), fragment.length(), fragment.ranges(), List.of(), at -> at);
        List<Judged> judged = new ArrayList<>();
        windows.search(text, path(fragment.origin()), sighting -> judged.add(Judged.of(sighting, JUDGES)));
        return candidates(fragment, text, Overlaps.resolve(judged));
    }

    private static List<Candidate> candidates(Fragment fragment, Layer text, List<Judged> judged) {
        Positions positions = new Positions(text.bytes(), fragment.start());
        List<Candidate> candidates = new ArrayList<>();
        for (Judged one : judged) {
            Sighting sighting = one.sighting();
            byte[] secret = Arrays.copyOfRange(sighting.layer().bytes(), sighting.from(), sighting.to());
            candidates.add(new Candidate(
                    sighting.rule().type(),
                    sighting.rule().id(),
                    new Secret(secret),
                    fragment.start().offset() + one.from(),
                    fragment.start().offset() + one.to(),
                    positions.of(one.from(), one.to()),
                    sighting.rule().severity(),
                    one.confidence(),
                    one.reasons(),
                    sighting.layer().decoded()));
        }
        return List.copyOf(candidates);
    }

    private static String path(Origin origin) {
        return switch (origin) {
            case Origin.File file -> file.path();
            case Origin.Blob blob -> "";
            case Origin.Message message -> "";
            case Origin.Stdin stdin -> "";
        };
    }
}
