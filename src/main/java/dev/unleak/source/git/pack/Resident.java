package dev.unleak.source.git.pack;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps a mapped file from filling the memory of the process: when so much of it has been read, the system is told that
 * its pages may go. They stay in the system's cache, from which what is read again comes back. Safe for use by many
 * threads, which may go on reading meanwhile.
 */
final class Resident {
    private static final long MOST = 64L << 20;

    private final MemorySegment file;
    private final AtomicLong read = new AtomicLong();

    Resident(MemorySegment file) {
        this.file = file;
    }

    /** Counts bytes that are about to be read. */
    void add(long bytes) {
        long before = read.getAndAdd(bytes);
        if ((before + bytes) / MOST > before / MOST) {
            file.unload();
        }
    }
}
