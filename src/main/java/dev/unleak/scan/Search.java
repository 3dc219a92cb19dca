package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Searched;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import dev.unleak.scan.suppress.OwnMarks;
import dev.unleak.source.Derivation;
import dev.unleak.source.Sink;
import dev.unleak.source.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches what sources yield on several threads. The source waits while more bytes are under way than the budget
 * allows, so that memory stays bounded however fast it reads.
 */
final class Search implements Sink, AutoCloseable {
    private static final int UNIT = 1024;
    private static final int BUDGET =
            (int) (Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8) / UNIT);

    private final Detector detector;
    private final HitMaker maker;
    private final ObjectSearch objects;
    private final Recall recall;
    private final Tally tally;
    private final Suppressor suppressor;
    private final CancelToken cancel;
    private final boolean whole;
    private final int threads;
    private final ExecutorService searchers;
    private final Semaphore budget = new Semaphore(BUDGET);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Hit> hits = new ArrayList<>();
    private Optional<Ticket> open = Optional.empty();

    /** @param whole whether every object is searched from end to end */
    Search(
            Detector detector,
            HitMaker maker,
            Recall recall,
            Tally tally,
            Suppressor suppressor,
            CancelToken cancel,
            boolean whole,
            int threads) {
        this.detector = detector;
        this.maker = maker;
        this.objects = new ObjectSearch(detector, maker, cancel);
        this.recall = recall;
        this.tally = tally;
        this.suppressor = suppressor;
        this.cancel = cancel;
        this.whole = whole;
        this.threads = threads;
        this.searchers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("unleak-search-", 1).factory());
    }

    @Override
    public void accept(Fragment fragment) {
        Ticket ticket = open.filter(t -> t.origin().equals(fragment.origin())).orElseGet(() -> {
            closeTicket();
            return new Ticket(fragment.origin(), this::done);
        });
        open = Optional.of(ticket);
        ticket.begin();
        execute(fragment.length(), () -> search(fragment, ticket));
        tally.reading(fragment.origin());
        recall.writeIfDue();
    }

    @Override
    public void read(Origin origin, long bytes, Reading reading) {
        closeTicket();
        execute(bytes, () -> {
            Ticket ticket = new Ticket(origin, this::done);
            reading.into(fragment -> {
                ticket.begin();
                search(fragment, ticket);
            });
            ticket.close();
        });
        tally.reading(origin);
    }

    /** Runs on one of the threads as soon as there is room for so many bytes. */
    private void execute(long bytes, Runnable work) {
        int units = (int) Math.min(BUDGET, 1 + bytes / UNIT);
        await(units);
        searchers.execute(() -> {
            try {
                work.run();
            } catch (CancellationException stopped) {
                // The ticket stays open, so that nobody takes the origin for searched.
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                budget.release(units);
            }
        });
    }

    @Override
    public Trace search(Fragment object, Optional<Derivation> from) {
        cancel.check();
        Known known = objects.search(object, whole ? Optional.empty() : from);
        List<Hit> found = known.hits().stream().map(Known.Traced::hit).toList();
        if (!found.isEmpty()) {
            synchronized (hits) {
                hits.addAll(found);
            }
        }
        tally.searched(object, found);
        tally.done(object.origin());
        if (known.isWhole()) {
            recall.learn(object.origin(), found);
        } else {
            tally.skipped(encoded(object));
        }
        tally.reading(object.origin());
        recall.writeIfDue();
        return known;
    }

    @Override
    public int workers() {
        return threads;
    }

    /** Waits for room, and stops waiting when there is no more point in it. */
    private void await(int units) {
        try {
            while (!budget.tryAcquire(units, 50, TimeUnit.MILLISECONDS)) {
                cancel.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted.");
        }
        try {
            throwFailure();
        } catch (RuntimeException | Error e) {
            budget.release(units);
            throw e;
        }
    }

    /** What stopped a searching thread stops the scan: memory that is used up as well. */
    private void throwFailure() {
        Throwable failed = failure.get();
        if (failed instanceof RuntimeException e) {
            throw e;
        } else if (failed instanceof Error e) {
            throw e;
        }
    }

    private void search(Fragment fragment, Ticket ticket) {
        cancel.check();
        suppressor.note(OwnMarks.in(fragment));
        Searched searched = detector.search(fragment, cancel);
        if (!searched.whole()) {
            ticket.cutShort();
            tally.skipped(encoded(fragment));
        }
        List<Candidate> likely = HitMaker.likely(searched).filter(ticket::isNew).toList();
        List<Hit> found = maker.hits(fragment, likely);
        synchronized (hits) {
            hits.addAll(found);
        }
        tally.searched(fragment, found);
        ticket.end(found);
    }

    private static NotSearched encoded(Fragment fragment) {
        String path = switch (fragment.origin()) {
            case Origin.File(String name) -> name;
            case Origin.Blob blob -> blob.path();
            case Origin.Message _, Origin.Stdin _ -> "";
        };
        return new NotSearched(
                path,
                NotSearched.Why.LIMIT,
                fragment.length(),
                "More is encoded in it than Unleak decodes of one piece of a file.");
    }

    private void done(Ticket ticket) {
        if (ticket.isEmpty()) {
            return;
        }
        tally.done(ticket.origin());
        if (!ticket.isCutShort()) {
            recall.learn(ticket.origin(), ticket.hits());
        }
    }

    private void closeTicket() {
        open.ifPresent(Ticket::close);
        open = Optional.empty();
    }

    @Override
    public void skip(NotSearched notSearched) {
        tally.skipped(notSearched);
    }

    @Override
    public void cutShort() {
        open.ifPresent(Ticket::cutShort);
    }

    @Override
    public void expect(long origins) {
        tally.expect(origins);
    }

    @Override
    public boolean isKnown(Origin object) {
        boolean known = recall.knows(object);
        if (known) {
            tally.known(object);
        }
        return known;
    }

    @Override
    public void known(long blobs, long messages, Predicate<String> held) {
        tally.known(blobs, messages);
        recall.meet(held);
    }

    /**
     * Waits until all that was taken is searched.
     *
     * @return everything found now, in no order
     */
    List<Hit> finish() {
        if (!cancel.isCancelled()) {
            closeTicket();
        }
        budget.acquireUninterruptibly(BUDGET);
        budget.release(BUDGET);
        throwFailure();
        recall.write();
        synchronized (hits) {
            return List.copyOf(hits);
        }
    }

    @Override
    public void close() {
        searchers.shutdownNow();
        searchers.close();
    }
}
