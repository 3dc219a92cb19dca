package dev.unleak.scan;

import dev.unleak.model.Candidate;
import dev.unleak.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Follows one origin until its last fragment is searched. Safe for use by many threads. */
final class Ticket {
    private final Origin origin;
    private final Consumer<Ticket> done;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Sighting> seen = new HashSet<>();

    /** The source itself counts as one until it goes on to the next origin. */
    private int underWay = 1;

    private boolean empty = true;
    private boolean cutShort;

    /** Neighbouring fragments both see what stands where they overlap. */
    private record Sighting(String rule, long from, long to, List<String> decoded) {}

    Ticket(Origin origin, Consumer<Ticket> done) {
        this.origin = origin;
        this.done = done;
    }

    Origin origin() {
        return origin;
    }

    synchronized List<Hit> hits() {
        return List.copyOf(hits);
    }

    /** Whether the origin could not be read to its end. */
    synchronized boolean isCutShort() {
        return cutShort;
    }

    synchronized void cutShort() {
        cutShort = true;
    }

    synchronized boolean isNew(Candidate candidate) {
        return seen.add(new Sighting(candidate.rule(), candidate.from(), candidate.to(), candidate.decoded()));
    }

    /** Whether nothing of the origin was there to be searched. */
    synchronized boolean isEmpty() {
        return empty;
    }

    synchronized void begin() {
        empty = false;
        underWay++;
    }

    void end(List<Hit> found) {
        boolean last;
        synchronized (this) {
            hits.addAll(found);
            last = --underWay == 0;
        }
        if (last) {
            done.accept(this);
        }
    }

    void close() {
        end(List.of());
    }
}
