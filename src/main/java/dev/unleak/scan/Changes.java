package dev.unleak.scan;

import dev.unleak.model.Fragment.Range;
import dev.unleak.source.git.pack.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What differs between an object and its delta base. What lies within one copy, with all that decides about it, is as
 * it was in the base. For one thread.
 *
 * @param length of the object, in bytes
 * @param baseLength of its base
 */
record Changes(Copies copies, int length, int baseLength) {
    /** Those of an object that is no copy of anything. */
    static Changes all(int length) {
        return new Changes(new Copies(), length, 0);
    }

    /**
     * Where the object is not as the base was: what is new, and borders at which copies of different parts meet, which
     * have no length. In order, as one where they are at most so many bytes apart.
     */
    List<Range> changed(int apart) {
        List<Range> changed = new ArrayList<>();
        int from = -1;
        int to = -1;
        int target = 0;
        int base = 0;
        for (int i = 0; i <= copies.count(); i++) {
            boolean last = i == copies.count();
            int next = last ? length : copies.target(i);
            if (last ? target != length || base != baseLength : next != target || copies.base(i) != base) {
                if (from >= 0 && target - to > apart) {
                    changed.add(new Range(from, to));
                    from = target;
                }
                from = from < 0 ? target : from;
                to = next;
            }
            if (!last) {
                target = next + copies.length(i);
                base = copies.base(i) + copies.length(i);
            }
        }
        if (from >= 0) {
            changed.add(new Range(from, to));
        }
        return changed;
    }

    /**
     * Whether these bytes of the object are a copy of the base's, in one piece, and end where its file ends if they do.
     */
    boolean isCopy(Range range) {
        int copy = last(range.from());
        if (copy < 0 || !holds(copies.target(copy), copy, range)) {
            return false;
        }
        int from = range.from() - copies.target(copy) + copies.base(copy);
        return isAlike(from, from + range.to() - range.from(), range);
    }

    /** Calls for each copy that the object has of these bytes of the base, with how far they were moved. */
    void copiesOf(Range range, IntConsumer shifts) {
        for (int i = 0; i < copies.count(); i++) {
            int shift = copies.target(i) - copies.base(i);
            Range moved = new Range(range.from() + shift, range.to() + shift);
            if (holds(copies.base(i), i, range) && isAlike(range.from(), range.to(), moved)) {
                shifts.accept(shift);
            }
        }
    }

    private boolean holds(int start, int copy, Range range) {
        return start <= range.from() && range.to() <= start + copies.length(copy);
    }

    /** Where one begins or ends with its file, the other must: there may be more to see where a file goes on. */
    private boolean isAlike(int baseFrom, int baseTo, Range here) {
        return (baseFrom == 0) == (here.from() == 0) && (baseTo == baseLength) == (here.to() == length);
    }

    /** The last copy that begins at or before a place; -1 if none does. */
    private int last(int at) {
        int low = 0;
        int high = copies.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (copies.target(middle) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
