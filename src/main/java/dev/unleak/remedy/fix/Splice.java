package dev.unleak.remedy.fix;

import java.util.Comparator;
import java.util.List;

/** A stretch of a text, half open and in characters, and what stands there instead. */
record Splice(int from, int to, String text) {
    boolean overlaps(Splice other) {
        return from < other.to && other.from < to;
    }

    /** @param splices none of which overlaps another */
    static String all(String text, List<Splice> splices) {
        StringBuilder changed = new StringBuilder(text);
        splices.stream()
                .sorted(Comparator.comparingInt(Splice::from).reversed())
                .forEach(splice -> changed.replace(splice.from, splice.to, splice.text));
        return changed.toString();
    }
}
