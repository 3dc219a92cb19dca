package dev.unleak.source.git.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the workers of a walk share: jobs that one offers to those without work, and a budget of bytes. Never a
 * deadlock: the last worker that is at work is never made to wait. Safe for use by many threads.
 *
 * @param <J> a job
 */
final class Crew<J> {
    private final long budget;
    private final Deque<J> offered = new ArrayDeque<>();
    private int members;
    /** Members that wait for a job. */
    private volatile int hungry;
    /** Members that wait for bytes. */
    private int blocked;
    /** Bytes in use. */
    private long used;

    private volatile boolean stopped;

    /** @param budget bytes that may be in use at once */
    Crew(long budget) {
        this.budget = budget;
    }

    synchronized void join() {
        members++;
    }

    /** Whether an offer would be taken; costs next to nothing. */
    boolean isHungry() {
        return hungry > 0;
    }

    /** Gives a job to a member that waits for one, who is at work from now on; false if none does. */
    synchronized boolean offer(J job) {
        if (hungry == 0) {
            return false;
        }
        offered.add(job);
        hungry--;
        notifyAll();
        return true;
    }

    /** Waits for a job; null once no member is at work any more, so that none will come. */
    synchronized @Nullable J take() throws InterruptedException {
        hungry++;
        notifyAll();
        while (offered.isEmpty() && hungry < members && !stopped) {
            wait();
        }
        return stopped ? null : offered.poll();
    }

    /** Whether that many bytes are to be had at once; if so they are in use from now on. */
    synchronized boolean tryReserve(long bytes) {
        boolean fits = used + bytes <= budget;
        used += fits ? bytes : 0;
        return fits;
    }

    /** Like {@link #tryReserve}, but waits as long as another member is at work and may give bytes back. */
    synchronized boolean reserve(long bytes) throws InterruptedException {
        blocked++;
        notifyAll();
        while (used + bytes > budget && hungry + blocked < members && !stopped) {
            wait();
        }
        blocked--;
        return tryReserve(bytes);
    }

    synchronized void release(long bytes) {
        used -= bytes;
        if (blocked > 0) {
            notifyAll();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /** Ends the work: nobody gets a job or waits any more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
