package dev.unleak.ui.task;

import dev.unleak.app.Jobs;
import dev.unleak.model.CancelToken;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work on the program's jobs and hands the answer back on the screen thread. */
public final class Background {
    private final Jobs jobs;
    private final Executor screen;
    private final AtomicInteger stoppable = new AtomicInteger();

    /** @param screen runs what it is given on the screen thread, in order */
    public Background(Jobs jobs, Executor screen) {
        this.jobs = jobs;
        this.screen = screen;
    }

    /**
     * Starts work that can be cancelled; a cancelled job that threw {@link CancellationException} answers nobody.
     *
     * @param done takes the result, on the screen thread
     * @param failed takes what was thrown, on the screen thread
     */
    public <T> Jobs.Job<T> run(Function<CancelToken, T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        stoppable.incrementAndGet();
        Jobs.Job<T> job = start(work, done, failed);
        job.result().whenComplete((result, thrown) -> stoppable.decrementAndGet());
        return job;
    }

    /** Whether work is under way that a person started and may want to see through, such as a scan. */
    public boolean busy() {
        return stoppable.get() > 0;
    }

    private <T> Jobs.Job<T> start(Function<CancelToken, T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        Jobs.Job<T> job = jobs.start(work);
        job.result()
                .whenComplete((result, thrown) -> screen.execute(() -> {
                    Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null
                            ? thrown.getCause()
                            : thrown;
                    if (cause == null) {
                        done.accept(result);
                    } else if (!(cause instanceof CancellationException)) {
                        failed.accept(cause);
                    }
                }));
        return job;
    }

    /** Starts a short read. */
    public <T> void load(Supplier<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        start(token -> work.get(), done, failed);
    }

    /** Runs something on the screen thread, soon. */
    public void later(Runnable action) {
        screen.execute(action);
    }
}
