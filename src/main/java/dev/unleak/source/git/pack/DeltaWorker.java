package dev.unleak.source.git.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One thread's part of a walk: takes subtrees, depth first, and offers what it has not begun to those without work. */
final class DeltaWorker<S> {
    private final DeltaWalk<S> walk;
    private final DeltaForest forest;
    private final Crew<DeltaJob<S>> crew;
    private final Unpacker unpacker;
    private final Buffers buffers;
    private final Copies copies = new Copies();
    /** The last is the next to be done; the first has most hanging on it. */
    private final Deque<DeltaJob<S>> jobs = new ArrayDeque<>();

    private byte[] script = {};

    private DeltaWorker(DeltaWalk<S> walk, Crew<DeltaJob<S>> crew, Unpacker unpacker) {
        this.walk = walk;
        this.forest = walk.forest;
        this.crew = crew;
        this.unpacker = unpacker;
        this.buffers = new Buffers(crew);
    }

    /** Works until nothing is left or the crew is stopped; stops it upon any failure. */
    static <S> void work(DeltaWalk<S> walk, Crew<DeltaJob<S>> crew) throws InterruptedException {
        crew.join();
        boolean done = false;
        try (Unpacker unpacker = new Unpacker(walk.forest.pack())) {
            new DeltaWorker<>(walk, crew, unpacker).work();
            done = true;
        } finally {
            if (!done) {
                crew.stop();
            }
        }
    }

    private void work() throws InterruptedException {
        for (DeltaJob<S> job = next(); job != null; job = next()) {
            walk.cancel.check();
            build(job);
            if (jobs.size() > 1 && crew.isHungry() && crew.offer(jobs.getFirst())) {
                jobs.removeFirst();
            }
        }
    }

    private @Nullable DeltaJob<S> next() throws InterruptedException {
        if (crew.isStopped()) {
            return null;
        }
        DeltaJob<S> job = jobs.pollLast();
        if (job != null) {
            return job;
        }
        int root = walk.nextRoot();
        if (root != DeltaForest.NONE) {
            return new DeltaJob<>(root, null);
        }
        buffers.drop();
        return crew.take();
    }

    private void build(DeltaJob<S> job) throws InterruptedException {
        Held<S> base = job.base();
        try {
            Entry entry = forest.pack().entry(job.rank());
            Unpacker.believe(entry);
            if (entry.size() > walk.limit) {
                tellLarge(job.rank());
            } else if (base == null) {
                buildWhole(job.rank(), entry);
            } else {
                buildDelta(job.rank(), entry, base);
            }
        } catch (DamagedObjectException e) {
            tellBroken(job.rank(), String.valueOf(e.getMessage()));
        } finally {
            if (base != null && base.leave()) {
                buffers.give(base.bytes);
            }
        }
    }

    private void buildWhole(int rank, Entry entry) throws InterruptedException, DamagedObjectException {
        int length = (int) entry.size();
        byte[] bytes = buffers.take(length + 1);
        if (bytes == null) {
            tellLarge(rank);
            return;
        }
        boolean built = false;
        try {
            unpacker.inflate(rank, entry, bytes);
            built = true;
        } finally {
            if (!built) {
                buffers.give(bytes);
            }
        }
        copies.clear();
        visit(rank, bytes, length, null);
    }

    private void buildDelta(int rank, Entry entry, Held<S> base) throws InterruptedException, DamagedObjectException {
        int size = (int) entry.size();
        if (script.length <= size) {
            script = new byte[Math.max(size + 1, Math.min(walk.limit + 1, 2 * script.length))];
        }
        unpacker.inflate(rank, entry, script);
        Delta delta = new Delta(script, size);
        byte[] bytes = delta.resultSize() > walk.limit ? null : buffers.take((int) delta.resultSize());
        if (bytes == null) {
            tellLarge(rank);
            return;
        }
        boolean built = false;
        try {
            delta.apply(base.bytes, base.length, bytes, copies);
            built = true;
        } finally {
            if (!built) {
                buffers.give(bytes);
            }
        }
        if (!base.visited) {
            copies.clear();
        }
        visit(rank, bytes, (int) delta.resultSize(), base.state);
    }

    private void visit(int rank, byte[] bytes, int length, @Nullable S base) {
        boolean wanted = walk.isWanted(rank);
        @Nullable S state = wanted ? walk.visitor.visit(rank, bytes, length, base, copies) : null;
        int heaviest = DeltaForest.NONE;
        int children = 0;
        for (int child = forest.firstChild(rank); child != DeltaForest.NONE; child = forest.sibling(child)) {
            if (walk.isNeeded(child)) {
                children++;
                if (heaviest == DeltaForest.NONE || forest.weight(child) > forest.weight(heaviest)) {
                    heaviest = child;
                }
            }
        }
        if (children == 0) {
            buffers.give(bytes);
            return;
        }
        Held<S> held = new Held<>(bytes, length, wanted, state, children);
        jobs.addLast(new DeltaJob<>(heaviest, held));
        for (int child = forest.firstChild(rank); child != DeltaForest.NONE; child = forest.sibling(child)) {
            if (child != heaviest && walk.isNeeded(child)) {
                jobs.addLast(new DeltaJob<>(child, held));
            }
        }
    }

    private void tellLarge(int rank) {
        if (!crew.isStopped()) {
            tell(rank, walk.visitor::large);
        }
    }

    private void tellBroken(int rank, String sentence) {
        tell(rank, r -> walk.visitor.broken(r, r == rank ? sentence : DeltaForest.HANGS_ON_BROKEN));
    }

    private void tell(int rank, IntConsumer told) {
        forest.subtree(rank, r -> {
            if (walk.isWanted(r)) {
                told.accept(r);
            }
        });
    }
}
