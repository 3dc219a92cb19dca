package dev.unleak.rules.imported;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a pattern becomes once its counted repetitions are written out, which is what compiling it costs: RE2J
 * bounds each count, but not counts within counts. In characters and classes; never more than {@link #MOST}.
 */
final class PatternCost {
    /** Rules that people write stay under a thousand. */
    static final int MOST = 20_000;

    private PatternCost() {}

    static int of(String pattern) {
        Deque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long atom = 0;
        for (int i = 0; i < pattern.length(); ) {
            char c = pattern.charAt(i);
            int next = Pieces.next(pattern, i);
            switch (c) {
                case '(' -> {
                    outer.push(sum + atom);
                    sum = 0;
                    atom = 0;
                }
                case ')' -> {
                    atom = sum + atom;
                    sum = outer.isEmpty() ? 0 : outer.pop();
                }
                case '{' -> {
                    atom = Math.min(MOST, atom * Math.max(1, Pieces.most(pattern, i)));
                    next = Pieces.quantifierEnd(pattern, i);
                }
                default -> {
                    sum += atom;
                    atom = 1;
                }
            }
            sum = Math.min(MOST, sum);
            i = next;
        }
        return (int) Math.min(MOST, sum + atom);
    }
}
