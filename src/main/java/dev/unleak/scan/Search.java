package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.detect.Searched;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.Fragment;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Origin;
import dev.unleak.scan.suppress.FragmentMarks;
import dev.unleak.scan.suppress.OwnMarks;
import dev.unleak.source.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    private final Fingerprinter fingerprinter;
    private final Recall recall;
    private final Tally tally;
    private final Suppressor suppressor;
    private final double minConfidence;
    private final CancelToken cancel;
    private final ExecutorService searchers;
    private final Semaphore budget = new Semaphore(BUDGET);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final List<Hit> hits = new ArrayList<>();
    private Optional<Ticket> open = Optional.empty();

    Search(
            Detector detector,
            Fingerprinter fingerprinter,
            Recall recall,
            Tally tally,
            Suppressor suppressor,
            double minConfidence,
            CancelToken cancel,
            int threads) {
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.recall = recall;
        this.tally = tally;
        this.suppressor = suppressor;
        this.minConfidence = minConfidence;
        this.cancel = cancel;
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
        int units = Math.min(BUDGET, 1 + fragment.length() / UNIT);
        await(units);
        ticket.begin();
        searchers.execute(() -> {
            try {
                search(fragment, ticket);
            } catch (CancellationException stopped) {
                // The ticket stays open, so that nobody takes the origin for searched.
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                budget.release(units);
            }
        });
        tally.reading(fragment.origin());
        recall.writeIfDue();
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
        RuntimeException failed = failure.get();
        if (failed != null) {
            budget.release(units);
            throw failed;
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
        List<Candidate> likely = searched.candidates().stream()
                .filter(candidate -> candidate.confidence() >= ScanRequest.LEAST_CONFIDENCE)
                .filter(ticket::isNew)
                .toList();
        List<Hit> found = likely.isEmpty() ? List.of() : hits(fragment, likely);
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

    private List<Hit> hits(Fragment fragment, List<Candidate> candidates) {
        FragmentMarks marks = new FragmentMarks(fragment);
        List<Hit> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Fingerprint fingerprint = fingerprinter.of(candidate.type(), candidate.secret());
            List<IgnoreMark> beside =
                    marks.beside(candidate).stream().map(this::masked).toList();
            suppressor.learn(candidate, fingerprint, beside, minConfidence);
            String mask = Masking.mask(candidate.secret());
            found.add(Hit.of(fragment.origin(), candidate, fingerprint, mask, beside));
        }
        return found;
    }

    /** A reason is text from the file, in which another secret may stand. */
    private IgnoreMark masked(IgnoreMark mark) {
        return mark.reason().isEmpty()
                ? mark
                : new IgnoreMark(mark.name(), mark.id(), MaskedText.of(mark.reason(), detector));
    }

    private void done(Ticket ticket) {
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
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
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
