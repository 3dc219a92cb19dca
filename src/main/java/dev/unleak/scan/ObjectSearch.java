package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Searched;
import dev.unleak.detect.match.Locality;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Position;
import dev.unleak.scan.Known.Traced;
import dev.unleak.scan.suppress.FragmentMarks;
import dev.unleak.source.Derivation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Searches objects that are made of each other. Of one that is mostly a copy, only what is new is searched, with as
 * much around it as may decide about it; all else was found in what it was copied of. Of that, passages in which
 * nothing was found before are left out: most of what is new to an object stood in another. Safe for use by many
 * threads.
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
    private final LineHash hash = new LineHash(new SecureRandom());
    private final Barren barren = new Barren();

    ObjectSearch(Detector detector, HitMaker maker, CancelToken cancel) {
        this.detector = detector;
        this.locality = detector.locality();
        this.maker = maker;
        this.cancel = cancel;
    }

    Known search(Fragment object, Optional<Derivation> from) {
        if (from.isEmpty()) {
            Changes all = Changes.all(object.length());
            return searchRuns(object, List.of(whole(object)), all, List.of()).orElseGet(() -> entire(object));
        }
        if (!(from.get().base() instanceof Known base) || !base.local()) {
            return entire(object);
        }
        Changes changes = new Changes(from.get().copies(), object.length(), base.length());
        return affected(object, changes)
                .flatMap(stretches -> searchRuns(object, stretches, changes, base.hits()))
                .orElseGet(() -> entire(object));
    }

    private static Range whole(Fragment object) {
        return new Range(0, object.length());
    }

    private Known entire(Fragment object) {
        Searched searched = detector.search(object, cancel);
        boolean local = searched.local() && !FragmentMarks.mayHoldBlocks(object);
        List<Candidate> likely = HitMaker.likely(searched).toList();
        if (local) {
            Run.of(object, List.of(whole(object)), hash, barren).forEach(run -> run.learn(likely, barren));
        }
        List<Traced> traced = new ArrayList<>();
        addHits(object, object, likely, traced);
        return new Known(object.length(), searched.whole(), local, traced);
    }

    /** Where secrets may begin that changes decide about, in order and apart; empty where that is not to be told. */
    private static Optional<List<Range>> affected(Fragment object, Changes changes) {
        List<Range> stretches = new ArrayList<>();
        for (Range change : changes.changed(Locality.BEFORE + Locality.AFTER)) {
            Optional<Range> found = Locality.affected(object.bytes(), object.length(), change);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Range stretch = found.get();
            if (!stretches.isEmpty() && stretch.from() <= stretches.getLast().to()) {
                Range before = stretches.removeLast();
                stretch = new Range(before.from(), Math.max(before.to(), stretch.to()));
            }
            stretches.add(stretch);
        }
        return Optional.of(stretches);
    }

    /**
     * What begins in these stretches, but for what has been copied with all that decides about it; that is moved. Empty
     * where all must be searched, or most.
     */
    private Optional<Known> searchRuns(Fragment object, List<Range> stretches, Changes changes, List<Traced> known) {
        List<Run> runs = Run.of(object, stretches, hash, barren);
        if (runs.stream().mapToInt(Run::size).sum() > object.length() / 4 * 3) {
            return Optional.empty();
        }
        TreeSet<Traced> all = new TreeSet<>(PLACE);
        for (Run run : runs) {
            Optional<Fragment> part = run.in(object);
            if (part.isEmpty() || !search(object, run, part.get(), changes, all)) {
                return Optional.empty();
            }
        }
        for (Traced each : known) {
            changes.copiesOf(each.look(), shift -> all.add(each.at(shift, each.hit())));
        }
        return Optional.of(new Known(object.length(), true, true, placed(object, all)));
    }

    /** False where something is met that is decided farther off. */
    private boolean search(Fragment object, Run run, Fragment part, Changes changes, Collection<Traced> all) {
        if (FragmentMarks.mayHoldBlocks(part)) {
            return false;
        }
        if (detector.isBarren(part, cancel)) {
            run.learn(List.of(), barren);
            return true;
        }
        Fragment entire = new Fragment(part.bytes(), part.length(), List.of(whole(part)), part.start(), part.origin());
        Searched searched = detector.search(entire, cancel);
        if (!searched.local()) {
            return false;
        }
        List<Candidate> likely = HitMaker.likely(searched).toList();
        run.learn(likely, barren);
        List<Candidate> fresh = likely.stream()
                .filter(candidate -> run.holds(candidate) && !changes.isCopy(look(object, candidate)))
                .toList();
        addHits(object, entire, fresh, all);
        return true;
    }

    /** @param part of the object, which holds the candidates */
    private void addHits(Fragment object, Fragment part, List<Candidate> candidates, Collection<Traced> all) {
        List<Hit> hits = maker.hits(part, candidates);
        for (int i = 0; i < hits.size(); i++) {
            all.add(traced(object, candidates.get(i), hits.get(i)));
        }
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

    private Traced traced(Fragment object, Candidate candidate, Hit hit) {
        return new Traced((int) candidate.from(), (int) candidate.to(), look(object, candidate), hit);
    }

    private Range look(Fragment object, Candidate candidate) {
        Range secret = new Range((int) candidate.from(), (int) candidate.to());
        return locality.look(candidate.rule(), object.bytes(), object.length(), secret);
    }
}
