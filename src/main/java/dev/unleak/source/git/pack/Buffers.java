package dev.unleak.source.git.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays to build objects in, used again as soon as they are given back: clearing fresh ones would cost as much as
 * filling them. All of them count in the crew's budget, free ones too. For one thread.
 */
final class Buffers {
    private static final int SMALLEST = 1 << 10;
    /** Sizes by which a doubling is divided, so that at most a fifth of a buffer lies idle. */
    private static final int STEPS = 4;

    private final Crew<?> crew;
    /** Free ones, by size class. */
    private final List<Deque<byte[]>> free = new ArrayList<>();

    Buffers(Crew<?> crew) {
        this.crew = crew;
    }

    /**
     * One of at least {@code length} bytes, of any content; null if the budget has no room and nobody will make any.
     */
    byte @Nullable [] take(int length) throws InterruptedException {
        int sizeClass = sizeClass(length);
        if (sizeClass < free.size()) {
            byte[] buffer = free.get(sizeClass).pollLast();
            if (buffer != null) {
                return buffer;
            }
        }
        int size = size(sizeClass);
        if (!crew.tryReserve(size)) {
            drop();
            if (!crew.reserve(size)) {
                return null;
            }
        }
        return new byte[size];
    }

    void give(byte[] buffer) {
        int sizeClass = sizeClass(buffer.length);
        while (free.size() <= sizeClass) {
            free.add(new ArrayDeque<>());
        }
        free.get(sizeClass).addLast(buffer);
    }

    /** Lets go of the free ones. */
    void drop() {
        long bytes = 0;
        for (Deque<byte[]> buffers : free) {
            bytes += buffers.stream().mapToLong(buffer -> buffer.length).sum();
            buffers.clear();
        }
        crew.release(bytes);
    }

    /** The smallest class whose size is at least {@code length}. */
    private static int sizeClass(int length) {
        if (length <= SMALLEST) {
            return 0;
        }
        int doubling = Integer.SIZE - 1 - Integer.numberOfLeadingZeros((length - 1) / SMALLEST);
        int step = (length - 1 - (SMALLEST << doubling)) / ((SMALLEST << doubling) / STEPS);
        return doubling * STEPS + step + 1;
    }

    private static int size(int sizeClass) {
        int doubling = sizeClass / STEPS;
        return (SMALLEST << doubling) + sizeClass % STEPS * ((SMALLEST << doubling) / STEPS);
    }
}
