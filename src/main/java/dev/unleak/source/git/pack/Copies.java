package dev.unleak.source.git.pack;

import java.util.Arrays;

/**
 * Which parts of an object are copies of its delta base, in the order of the object; what lies between them is new.
 * Parts that follow each other in both are one. Offsets and lengths in bytes.
 */
public final class Copies {
    private int[] targets = new int[16];
    private int[] bases = new int[16];
    private int[] lengths = new int[16];
    private int count;

    public int count() {
        return count;
    }

    /** Where a part begins in the object. */
    public int target(int i) {
        return targets[i];
    }

    /** Where a part begins in the base. */
    public int base(int i) {
        return bases[i];
    }

    /** Over 0. */
    public int length(int i) {
        return lengths[i];
    }

    void clear() {
        count = 0;
    }

    void add(int target, int base, int length) {
        int last = count - 1;
        if (last >= 0 && targets[last] + lengths[last] == target && bases[last] + lengths[last] == base) {
            lengths[last] += length;
            return;
        }
        if (count == targets.length) {
            targets = Arrays.copyOf(targets, 2 * count);
            bases = Arrays.copyOf(bases, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        targets[count] = target;
        bases[count] = base;
        lengths[count] = length;
        count++;
    }
}
