package dev.unleak.app;

import dev.unleak.model.CancelToken;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Work off the screen thread. Each job gets a token that it must look at; closing cancels what still runs. Safe from
 * any thread.
 */
public final class Jobs implements AutoCloseable {
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("unleak-job-", 1).factory());
    private final Set<CancelToken> running = ConcurrentHashMap.newKeySet();

    /** A job under way. */
    public record Job<T>(CompletableFuture<T> result, CancelToken token) {
        public void cancel() {
            token.cancel();
        }
    }

    public <T> Job<T> start(Function<CancelToken, T> work) {
        CancelToken token = new CancelToken();
        running.add(token);
        CompletableFuture<T> result = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.apply(token);
                    } finally {
                        running.remove(token);
                    }
                },
                workers);
        return new Job<>(result, token);
    }

    /** Whether anything is under way, so that closing the window should ask first. */
    public boolean busy() {
        return !running.isEmpty();
    }

    @Override
    public void close() {
        running.forEach(CancelToken::cancel);
        workers.shutdown();
        try {
            workers.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
