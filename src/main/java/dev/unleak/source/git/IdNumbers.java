package dev.unleak.source.git;

import org.eclipse.jgit.lib.AnyObjectId;

/**
 * Numbers of objects by id: a table without boxes, told apart by the whole id. Costs some 50 bytes of heap an object.
 * Filled by one thread, then safe for use by many.
 */
final class IdNumbers {
    private static final int WORDS = 5;

    private final int mask;
    /** By slot: the id's five words. */
    private final int[] ids;
    /** By slot: the number and one; 0 where the slot is free. */
    private final int[] numbers;

    /** @param most ids to be added */
    IdNumbers(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) << 1;
        mask = slots - 1;
        ids = new int[slots * WORDS];
        numbers = new int[slots];
    }

    /** The first number of an id stays. */
    void add(AnyObjectId id, int number) {
        int slot = slot(id);
        if (numbers[slot] == 0) {
            id.copyRawTo(ids, slot * WORDS);
            numbers[slot] = number + 1;
        }
    }

    /** -1 for an id that was not added. */
    int number(AnyObjectId id) {
        return numbers[slot(id)] - 1;
    }

    /** The slot of the id, or the free one where it belongs. Ids are digests: any part of them is a good hash. */
    private int slot(AnyObjectId id) {
        int slot = id.hashCode() & mask;
        while (numbers[slot] != 0 && id.compareTo(ids, slot * WORDS) != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
