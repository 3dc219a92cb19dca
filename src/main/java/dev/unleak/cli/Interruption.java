package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While open, Ctrl+C stops the work and waits until what was found is printed. */
final class Interruption implements AutoCloseable {
    private static final int MOST_SECONDS = 10;

    private final CountDownLatch printed = new CountDownLatch(1);
    private final Thread hook;

    Interruption(CancelToken cancel) {
        hook = Thread.ofPlatform().unstarted(() -> {
            cancel.cancel();
            try {
                boolean inTime = printed.await(MOST_SECONDS, TimeUnit.SECONDS);
                assert inTime || cancel.isCancelled();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        printed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            // The hook is what runs now; it ends by itself.
            return;
        }
    }
}
