package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Searched;
import dev.unleak.detect.match.Locality;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Fragment.Start;
import dev.unleak.model.Position;
import dev.unleak.scan.Known.Traced;
import dev.unleak.scan.suppress.FragmentMarks;
import dev.unleak.source.Derivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Searches objects that are made of each other. Of one that is mostly a copy, only what is new is searched, with as
 * much around it as may decide about it; all else was found in what it was copied of. Safe for use by many threads.
 */
final class ObjectSearch {
    /** In order of place; of two at one place with one rule, the first stays. */
    private static final Comparator<Traced> PLACE = Comparator.comparingInt(Traced::from)
            .thenComparingInt(Traced::to)
            .thenComparing(traced -> traced.hit().rule());

    private final Detector detector;
    private final Locality locality;
    private final HitMaker maker;
    private final CancelToken cancel;

    ObjectSearch(Detector detector, HitMaker maker, CancelToken cancel) {
        this.detector = detector;
        this.locality = detector.locality();
        this.maker = maker;
        this.cancel = cancel;
    }

    Known search(Fragment object, Optional<Derivation> from) {
        return from.flatMap(derivation -> derived(object, derivation)).orElseGet(() -> entire(object));
    }

    private Known entire(Fragment object) {
        Searched searched = detector.search(object, cancel);
        boolean local = searched.local() && !FragmentMarks.mayHoldBlocks(object);
        List<Traced> traced = new ArrayList<>();
        List<Candidate> likely = HitMaker.likely(searched).toList();
        List<Hit> hits = maker.hits(object, likely);
        for (int i = 0; i < hits.size(); i++) {
            traced.add(traced(object, likely.get(i), hits.get(i)));
        }
        return new Known(object.length(), searched.whole(), local, traced);
    }

    /** Empty where it has to be searched as a whole. */
    private Optional<Known> derived(Fragment object, Derivation derivation) {
        if (!(derivation.base() instanceof Known base) || !base.local()) {
            return Optional.empty();
        }
        Changes changes = new Changes(derivation.copies(), object.length(), base.length());
        TreeSet<Traced> all = new TreeSet<>(PLACE);
        for (Range part : parts(object, changes.changed())) {
            Fragment fragment = part(object, part);
            Searched searched = detector.search(fragment, cancel);
            if (!searched.local() || FragmentMarks.mayHoldBlocks(fragment)) {
                return Optional.empty();
            }
            List<Candidate> fresh = HitMaker.likely(searched)
                    .filter(candidate -> !changes.isCopy(look(object, candidate)))
                    .toList();
            List<Hit> hits = maker.hits(fragment, fresh);
            for (int i = 0; i < hits.size(); i++) {
                all.add(traced(object, fresh.get(i), hits.get(i)));
            }
        }
        for (Traced known : base.hits()) {
            changes.copiesOf(known.look(), shift -> all.add(known.at(shift, known.hit())));
        }
        return Optional.of(new Known(object.length(), true, true, placed(object, all)));
    }

    /** Hits with their places in the object. */
    private static List<Traced> placed(Fragment object, TreeSet<Traced> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Positions positions = new Positions(object);
        List<Traced> placed = new ArrayList<>(all.size());
        for (Traced traced : all) {
            Position position = positions.of(traced.from(), traced.to());
            placed.add(traced.at(0, traced.hit().in(object.origin(), position)));
        }
        return placed;
    }

    /** What must be searched, in order and apart from each other; all of it where that is most of it. */
    private List<Range> parts(Fragment object, List<Range> changed) {
        Range whole = new Range(0, object.length());
        List<Range> parts = new ArrayList<>();
        int total = 0;
        for (Range change : joined(changed, Locality.MOST_BYTES)) {
            Optional<Range> around = locality.around(object.bytes(), object.length(), change);
            if (around.isEmpty()) {
                return List.of(whole);
            }
            parts.add(around.get());
            total += around.get().to() - around.get().from();
        }
        return total > object.length() / 4 * 3 ? List.of(whole) : joined(parts, 0);
    }

    /** Ranges with those joined that overlap or are at most so far apart. */
    private static List<Range> joined(List<Range> ranges, int apart) {
        List<Range> joined = new ArrayList<>();
        for (Range range : ranges) {
            if (!joined.isEmpty() && range.from() <= joined.getLast().to() + apart) {
                Range before = joined.removeLast();
                joined.add(new Range(before.from(), Math.max(before.to(), range.to())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static Fragment part(Fragment object, Range part) {
        if (part.to() - part.from() == object.length()) {
            return object;
        }
        byte[] bytes = Arrays.copyOfRange(object.bytes(), part.from(), part.to());
        return new Fragment(
                bytes,
                bytes.length,
                List.of(new Range(0, bytes.length)),
                new Start(part.from(), 1, 1),
                object.origin());
    }

    private Traced traced(Fragment object, Candidate candidate, Hit hit) {
        return new Traced((int) candidate.from(), (int) candidate.to(), look(object, candidate), hit);
    }

    private Range look(Fragment object, Candidate candidate) {
        Range secret = new Range((int) candidate.from(), (int) candidate.to());
        return locality.look(candidate.rule(), object.bytes(), object.length(), secret);
    }
}
