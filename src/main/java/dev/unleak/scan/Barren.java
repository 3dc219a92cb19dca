package dev.unleak.scan;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Passages, by their keys, in which nothing was found: as many as there is room for, the latest of them. Safe for use
 * by many threads, which may forget what others add at the same moment.
 */
final class Barren {
    /** 16 MB: on redis, kafka and git more do not save more. */
    private static final int PLACES = 1 << 21;

    private static final int BUCKET = 4;

    private final AtomicLongArray keys = new AtomicLongArray(PLACES);

    boolean has(long key) {
        int bucket = bucket(key);
        for (int i = 0; i < BUCKET; i++) {
            if (keys.getOpaque(bucket + i) == key) {
                return true;
            }
        }
        return false;
    }

    void add(long key) {
        int bucket = bucket(key);
        int place = bucket + (int) (key >>> Integer.SIZE & BUCKET - 1);
        for (int i = 0; i < BUCKET; i++) {
            long held = keys.getOpaque(bucket + i);
            if (held == key) {
                return;
            }
            place = held == 0 ? bucket + i : place;
        }
        keys.setOpaque(place, key);
    }

    private static int bucket(long key) {
        return (int) key & PLACES - BUCKET;
    }
}
