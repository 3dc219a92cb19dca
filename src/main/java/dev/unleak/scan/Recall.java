package dev.unleak.scan;

import dev.unleak.model.Origin;
import dev.unleak.source.git.Chart;
import dev.unleak.store.BlobHit;
import dev.unleak.store.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What earlier scans know of a target's git objects, and what this one adds. Objects are written down in batches while
 * the scan runs, so that one that was killed is gone on with.
 */
final class Recall {
    private static final int BATCH = 5_000;
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final Optional<Memory> memory;
    private final long target;
    private final String rules;
    private final Set<String> known;
    private final Map<String, List<BlobHit>> knownHits = new HashMap<>();
    private final List<Hit> met = new ArrayList<>();
    private List<String> objects = new ArrayList<>();
    private List<BlobHit> hits = new ArrayList<>();
    private long written = System.nanoTime();

    private Recall(Optional<Memory> memory, long target, String rules, Set<String> known) {
        this.memory = memory;
        this.target = target;
        this.rules = rules;
        this.known = known;
    }

    /** Knows nothing and keeps nothing. */
    static Recall none() {
        return new Recall(Optional.empty(), 0, "", Set.of());
    }

    /** @param rules version of the rules that objects must have been searched with */
    static Recall of(Memory memory, long target, String rules) {
        Recall recall = new Recall(Optional.of(memory), target, rules, memory.searched(target, rules));
        for (BlobHit hit : memory.hits(target, rules)) {
            recall.knownHits
                    .computeIfAbsent(hit.object(), _ -> new ArrayList<>())
                    .add(hit);
        }
        return recall;
    }

    /** Whether it need not be read; its hits then count as found. Called by the source's thread. */
    boolean knows(Origin origin) {
        String id = id(origin);
        if (id.isEmpty() || !known.contains(id)) {
            return false;
        }
        knownHits.getOrDefault(id, List.of()).forEach(hit -> met.add(Hit.of(hit)));
        return true;
    }

    /** What an earlier scan told of the repository as a whole. */
    Optional<byte[]> chart() {
        return memory.flatMap(kept -> kept.chart(target, rules));
    }

    /** Keeps that for the next scan; to be called when all that it tells of is written. */
    void keep(Chart chart) {
        memory.ifPresent(kept -> kept.keepChart(target, rules, chart.bytes(), chart.searched()));
    }

    /** Takes the hits in objects that need not be asked for one by one. */
    void meet(Predicate<String> held) {
        knownHits.forEach((id, hits) -> {
            if (held.test(id)) {
                hits.forEach(hit -> met.add(Hit.of(hit)));
            }
        });
    }

    /** Hits in the known objects that are still there. */
    List<Hit> met() {
        return met;
    }

    /** Takes an object that was searched to its end. Safe from any thread. */
    synchronized void learn(Origin origin, List<Hit> found) {
        String id = id(origin);
        if (memory.isPresent() && !id.isEmpty()) {
            objects.add(id);
            found.forEach(hit -> hits.add(hit.in(id)));
        }
    }

    /** Writes a batch if it is due. */
    void writeIfDue() {
        boolean due;
        synchronized (this) {
            due = objects.size() >= BATCH || !objects.isEmpty() && System.nanoTime() - written > PAUSE;
        }
        if (due) {
            write();
        }
    }

    void write() {
        List<String> fullObjects;
        List<BlobHit> fullHits;
        synchronized (this) {
            fullObjects = objects;
            fullHits = hits;
            objects = new ArrayList<>();
            hits = new ArrayList<>();
        }
        if (!fullObjects.isEmpty()) {
            memory.ifPresent(kept -> kept.add(target, rules, fullObjects, fullHits));
        }
        written = System.nanoTime();
    }

    private static String id(Origin origin) {
        return switch (origin) {
            case Origin.Blob(String id, String _) -> id;
            case Origin.Message(String id) -> id;
            case Origin.File _, Origin.Stdin _ -> "";
        };
    }
}
