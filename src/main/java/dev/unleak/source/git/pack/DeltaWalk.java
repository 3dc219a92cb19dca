package dev.unleak.source.git.pack;

import dev.unleak.model.CancelToken;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * Visits objects of a pack from each base to its deltas, so that each is inflated once and each delta applied once, on
 * several threads. What is only needed as a base is read but not visited; where nothing is wanted nothing is read. Of a
 * base's deltas the heaviest comes last, when the base itself is no longer needed: so a worker holds at most as many
 * objects as the pack's number of objects has binary digits, however long the chains.
 */
public final class DeltaWalk<S> {
    private static final int MOST_OBJECT = 16 << 20;
    private static final long MOST_BUDGET = 512L << 20;

    final DeltaForest forest;
    final ObjectVisitor<S> visitor;
    final CancelToken cancel;
    /** Larger objects are not held. */
    final int limit;

    private final long budget;
    private final BitSet wanted;
    /** Wanted, or the base of what is. */
    private final BitSet needed;

    private final int[] roots;
    private final AtomicInteger nextRoot = new AtomicInteger();

    /**
     * @param wanted by rank; asked once for each object
     * @param budget bytes of objects that may be held at once by all workers; each has, besides, a delta in hand
     */
    public DeltaWalk(
            DeltaForest forest, IntPredicate wanted, ObjectVisitor<S> visitor, long budget, CancelToken cancel) {
        this.forest = forest;
        this.visitor = visitor;
        this.budget = budget;
        this.cancel = cancel;
        this.limit = (int) Math.min(MOST_OBJECT, budget / 4);
        this.wanted = new BitSet(forest.pack().count());
        this.needed = new BitSet(forest.pack().count());
        choose(wanted);
        this.roots = needed.stream()
                .filter(rank -> forest.parent(rank) == DeltaForest.NONE)
                .toArray();
    }

    /** A quarter of the heap, at most 512 MB. */
    public static long usualBudget() {
        return Math.min(MOST_BUDGET, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Visits all; may be called once. A failure of the visitor stops every worker and is thrown on.
     *
     * @param workers tasks that are given to {@code threads}, which may be fewer
     * @throws CancellationException if asked to stop
     * @throws InterruptedException if interrupted; workers may then still be busy with an object each, so end the
     *     threads before the pack's arena
     */
    public void run(ExecutorService threads, int workers) throws InterruptedException {
        tellFlaws();
        Crew<DeltaJob<S>> crew = new Crew<>(budget);
        List<Callable<Boolean>> tasks = Collections.nCopies(workers, () -> {
            DeltaWorker.work(this, crew);
            return true;
        });
        try {
            for (Future<?> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            crew.stop();
        }
    }

    boolean isWanted(int rank) {
        return wanted.get(rank);
    }

    boolean isNeeded(int rank) {
        return needed.get(rank);
    }

    /** The next whole object to begin with, or {@link DeltaForest#NONE}. */
    int nextRoot() {
        int next = nextRoot.getAndIncrement();
        return next < roots.length ? roots[next] : DeltaForest.NONE;
    }

    private void choose(IntPredicate wish) {
        for (int rank = 0; rank < forest.pack().count(); rank++) {
            if (wish.test(rank)) {
                wanted.set(rank);
                boolean readable = forest.type(rank).isPresent();
                for (int base = rank; readable && base != DeltaForest.NONE && !needed.get(base); ) {
                    needed.set(base);
                    base = forest.parent(base);
                }
            }
        }
    }

    private void tellFlaws() {
        for (int rank = wanted.nextSetBit(0); rank >= 0; rank = wanted.nextSetBit(rank + 1)) {
            if (!needed.get(rank)) {
                visitor.broken(rank, forest.flaw(rank).orElseThrow());
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error failure -> throw failure;
            case null, default -> new IllegalStateException("A worker was interrupted.", e);
        };
    }
}
