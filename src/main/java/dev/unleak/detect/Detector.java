package dev.unleak.detect;

import dev.unleak.detect.judge.Judged;
import dev.unleak.detect.judge.Judges;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.match.Windows;
import dev.unleak.detect.text.Decoder;
import dev.unleak.detect.text.Layer;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Secret;
import dev.unleak.rules.RuleSet;
import dev.unleak.rules.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Searches fragments with a rule set. Immutable; safe for use by many threads. */
public final class Detector {
    /** Encodings within each other that are followed. */
    private static final int MOST_DEPTH = 3;

    /** Most bytes that the encoded parts of one layer may yield. */
    private static final int MOST_DECODED = 16 << 20;

    private final Windows windows;
    private final Judges judges;
    private final Overlaps overlaps;

    private Detector(RuleSet rules) {
        windows = new Windows(rules.rules());
        overlaps = new Overlaps(rules.rules());
        judges = new Judges(Weights.shipped());
    }

    public static Detector of(RuleSet rules) {
        return new Detector(rules);
    }

    /**
     * Candidates in order of place, one per secret and place: where rules overlap, the more specific one stays. The
     * confidence of each is left to the caller to weigh: even the least likely are told, with the reason.
     */
    public List<Candidate> search(Fragment fragment) {
        Layer text = Layer.outermost(fragment);
        List<Judged> judged = new ArrayList<>();
        search(text, path(fragment.origin()), MOST_DEPTH, MOST_DECODED, judged);
        return candidates(fragment, overlaps.resolve(judged));
    }

    /** This layer, and all that is encoded in it. */
    private void search(Layer layer, String path, int depth, int budget, List<Judged> judged) {
        windows.search(layer, path, sighting -> judged.add(judges.judge(sighting)));
        if (depth == 0) {
            return;
        }
        for (Decoder decoder : Decoder.ALL) {
            for (Layer inner : decoder.decode(layer, budget)) {
                search(inner, path, depth - 1, inner.length(), judged);
            }
        }
    }

    private static List<Candidate> candidates(Fragment fragment, List<Judged> judged) {
        Positions positions = new Positions(fragment);
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
            case Origin.Blob blob -> blob.path();
            case Origin.Message message -> "";
            case Origin.Stdin stdin -> "";
        };
    }
}
