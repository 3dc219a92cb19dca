package dev.unleak.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where, how widely and since when a finding is exposed; worked out from its occurrences.
 *
 * @param pushed whether a remote-tracking ref reaches it: others may have it
 * @param refs short names of the refs that reach it
 * @param places number of distinct paths
 */
public record Exposure(
        Set<Where> where,
        boolean pushed,
        List<String> refs,
        Optional<CommitInfo> first,
        Optional<CommitInfo> last,
        int places) {

    public static Exposure of(List<Occurrence> occurrences) {
        Set<Where> where = EnumSet.noneOf(Where.class);
        Set<String> refs = new TreeSet<>();
        Set<String> paths = new TreeSet<>();
        for (Occurrence occurrence : occurrences) {
            where.add(occurrence.place().where());
            refs.addAll(occurrence.place().refs());
            paths.add(occurrence.place().path());
        }
        return new Exposure(
                where,
                occurrences.stream().anyMatch(o -> o.place().pushed()),
                List.copyOf(refs),
                occurrences.stream()
                        .flatMap(o -> o.place().first().stream())
                        .min(Comparator.comparing(CommitInfo::date)),
                occurrences.stream()
                        .flatMap(o -> o.place().last().stream())
                        .max(Comparator.comparing(CommitInfo::date)),
                paths.size());
    }

    /** Whole days since the first commit that holds it; empty outside of a repository. */
    public Optional<Long> days(Instant now) {
        return first.map(
                commit -> Math.max(0, Duration.between(commit.date(), now).toDays()));
    }

    /** Whether nothing holds it any more. */
    public boolean gone() {
        return where.isEmpty();
    }
}
