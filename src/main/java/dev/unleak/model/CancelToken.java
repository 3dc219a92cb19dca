package dev.unleak.model;

import java.util.concurrent.CancellationException;

/** Asks work to stop. Safe from any thread; work looks at it at least every few milliseconds. */
public final class CancelToken {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException if somebody asked to stop */
    public void check() {
        if (cancelled) {
            throw new CancellationException("Stopped on request.");
        }
    }
}
