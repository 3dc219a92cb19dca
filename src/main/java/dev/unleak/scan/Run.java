package dev.unleak.scan;

import dev.unleak.detect.match.Locality;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Fragment.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Passages that nothing is known of, so near each other that they are looked at together.
 *
 * @param first of them
 * @param ranges of those that nothing is known of, in order
 */
record Run(Passages passages, int first, List<Range> ranges) {
    /** All in these stretches of a text. */
    static List<Run> of(Fragment object, List<Range> stretches, LineHash hash, Barren barren) {
        List<Run> runs = new ArrayList<>();
        int seen = 0;
        for (Range stretch : stretches) {
            // Passages are wider than stretches, and as wide as the file where that is one line.
            if (stretch.to() > seen || seen == 0) {
                Range rest = new Range(Math.max(seen, stretch.from()), stretch.to());
                Passages passages = new Passages(hash, object.bytes(), object.length(), rest);
                addAll(runs, passages, barren);
                seen = passages.to();
            }
        }
        return runs;
    }

    private static void addAll(List<Run> runs, Passages passages, Barren barren) {
        boolean fresh = true;
        for (int i = 0; i < passages.count(); i++) {
            if (passages.key(i) != 0 && barren.has(passages.key(i))) {
                continue;
            }
            Range range = passages.range(i);
            fresh |= !runs.isEmpty() && range.from() - runs.getLast().to() > Locality.BEFORE + Locality.AFTER;
            if (fresh) {
                runs.add(new Run(passages, i, new ArrayList<>()));
            }
            runs.getLast().add(range);
            fresh = false;
        }
    }

    private void add(Range range) {
        if (!ranges.isEmpty() && ranges.getLast().to() == range.from()) {
            ranges.add(new Range(ranges.removeLast().from(), range.to()));
        } else {
            ranges.add(range);
        }
    }

    int from() {
        return ranges.getFirst().from();
    }

    int to() {
        return ranges.getLast().to();
    }

    int size() {
        return to() - from();
    }

    /** All that decides about it; only itself is new. Empty where that is encoded in too long a stretch. */
    Optional<Fragment> in(Fragment object) {
        return Locality.around(object.bytes(), object.length(), new Range(from(), to()))
                .map(around -> {
                    byte[] bytes = Arrays.copyOfRange(object.bytes(), around.from(), around.to());
                    List<Range> moved = ranges.stream()
                            .map(range -> new Range(range.from() - around.from(), range.to() - around.from()))
                            .toList();
                    return new Fragment(bytes, bytes.length, moved, new Start(around.from(), 1, 1), object.origin());
                });
    }

    /** Whether the candidate's secret begins in it. */
    boolean holds(Candidate candidate) {
        return ranges.stream().anyMatch(range -> holds(range, candidate));
    }

    private static boolean holds(Range range, Candidate candidate) {
        return range.from() <= candidate.from() && candidate.from() < range.to();
    }

    /** Lets be known that in all but these places nothing was found. */
    void learn(List<Candidate> found, Barren barren) {
        for (int i = first; i < passages.count() && passages.range(i).to() <= to(); i++) {
            Range range = passages.range(i);
            if (passages.key(i) != 0 && found.stream().noneMatch(candidate -> holds(range, candidate))) {
                barren.add(passages.key(i));
            }
        }
    }
}
