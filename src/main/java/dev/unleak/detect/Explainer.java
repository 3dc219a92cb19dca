package dev.unleak.detect;

import dev.unleak.detect.judge.Judged;
import dev.unleak.detect.judge.Rarity;
import dev.unleak.detect.judge.Sign;
import dev.unleak.detect.match.NearMiss;
import dev.unleak.detect.match.Sighting;
import dev.unleak.detect.text.Layer;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.Secret;
import dev.unleak.rules.Entropy;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells how a detector judges a place. Searches the text anew; immutable and safe for use by many threads. */
public final class Explainer {
    private final Detector detector;

    public Explainer(Detector detector) {
        this.detector = detector;
    }

    /** @param line from 1, as {@link Fragment#start} counts */
    public LineExplanation line(Fragment fragment, int line) {
        List<Sighting> all = detector.sightings(fragment);
        Positions positions = new Positions(fragment);
        Parts parts = new Parts(all);
        List<Explanation> judged = new ArrayList<>();
        for (Sighting sighting : detector.overlaps().resolve(all)) {
            Position position = positions.of(sighting.outerFrom(), sighting.outerTo());
            if (position.line() <= line && line <= position.endLine()) {
                judged.add(explanation(fragment, all, parts, sighting, position));
            }
        }
        return new LineExplanation(line, judged, judged.isEmpty() ? misses(fragment, line) : List.of());
    }

    /** How a candidate came about; empty if the detector does not find it in the fragment. */
    public Optional<Explanation> of(Fragment fragment, Candidate candidate) {
        List<Sighting> all = detector.sightings(fragment);
        Parts parts = new Parts(all);
        int from = (int) (candidate.from() - fragment.start().offset());
        return detector.overlaps().resolve(all).stream()
                .filter(sighting ->
                        sighting.outerFrom() == from && sighting.rule().id().equals(candidate.rule()))
                .map(sighting -> explanation(fragment, all, parts, sighting, candidate.position()))
                .findFirst();
    }

    private Explanation explanation(
            Fragment fragment, List<Sighting> all, Parts parts, Sighting sighting, Position position) {
        Judged judged = detector.judge(sighting, parts);
        byte[] secret = Arrays.copyOfRange(sighting.layer().bytes(), sighting.from(), sighting.to());
        return new Explanation(
                sighting.rule(),
                position,
                Masking.mask(new Secret(secret)),
                secret.length,
                keyword(fragment, sighting),
                Entropy.of(sighting.spelled()),
                Rarity.of(sighting.spelled()),
                checksum(judged),
                sighting.layer().decoded(),
                sighting.path(),
                sighting.assignment(),
                steps(judged.reasons()),
                judged.confidence(),
                overlaps(all, sighting));
    }

    private static List<Explanation.Step> steps(List<Reason> reasons) {
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> new Explanation.Step(reasons.get(i), Reason.confidence(reasons.subList(0, i + 1))))
                .toList();
    }

    private static Explanation.Checksum checksum(Judged judged) {
        if (judged.saw(Sign.CHECKSUM_RIGHT) || judged.saw(Sign.PARTS_DECODE)) {
            return Explanation.Checksum.RIGHT;
        }
        boolean wrong = judged.saw(Sign.CHECKSUM_WRONG) || judged.saw(Sign.PARTS_DO_NOT_DECODE);
        return wrong ? Explanation.Checksum.WRONG : Explanation.Checksum.NONE;
    }

    private static List<Overlap> overlaps(List<Sighting> all, Sighting winner) {
        return all.stream()
                .filter(other -> !other.rule().id().equals(winner.rule().id()) && Overlaps.overlap(winner, other))
                .map(loser -> new Overlap(loser.rule().id(), Overlaps.why(winner, loser)))
                .distinct()
                .toList();
    }

    /** The keyword that stands nearest to the match, and within its rule's reach. */
    private static Optional<Explanation.Keyword> keyword(Fragment fragment, Sighting sighting) {
        Rule rule = sighting.rule();
        Layer layer = sighting.layer();
        int from = Math.max(0, sighting.matchFrom() - rule.reach());
        String text = layer.latin1(from, Math.min(layer.length(), sighting.matchTo() + rule.reach()));
        String searched = rule.fold() ? text.toLowerCase(Locale.ROOT) : text;
        int best = -1;
        String nearest = "";
        for (String keyword : rule.keywords()) {
            String sought = rule.fold() ? keyword.toLowerCase(Locale.ROOT) : keyword;
            int match = sighting.matchFrom() - from;
            for (int at : new int[] {searched.indexOf(sought, match), searched.lastIndexOf(sought, match)}) {
                if (at >= 0 && (best < 0 || Math.abs(at - match) < Math.abs(best - match))) {
                    best = at;
                    nearest = keyword;
                }
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int outer = layer.outerFrom(from + best);
        int outerEnd = layer.outerTo(from + best + nearest.length());
        return Optional.of(new Explanation.Keyword(nearest, new Positions(fragment).of(outer, outerEnd)));
    }

    private List<LineExplanation.Miss> misses(Fragment fragment, int line) {
        Layer layer = Layer.outermost(fragment);
        int from = 0;
        for (int left = line - fragment.start().line(); left > 0 && from < layer.length(); left--) {
            from = layer.lineEnd(from, layer.length()) + 1;
        }
        if (from >= layer.length()) {
            return List.of();
        }
        int to = layer.lineEnd(from, layer.length());
        return NearMiss.in(layer, from, to, Detector.path(fragment.origin()), detector.rules()).stream()
                .map(miss -> new LineExplanation.Miss(
                        miss.rule().id(), miss.keyword(), position(fragment, layer, miss), miss.why()))
                .toList();
    }

    private static Position position(Fragment fragment, Layer layer, NearMiss miss) {
        return new Positions(fragment)
                .of(
                        layer.outerFrom(miss.from()),
                        layer.outerTo(miss.from() + miss.keyword().length()));
    }
}
