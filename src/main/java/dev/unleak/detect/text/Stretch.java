package dev.unleak.detect.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * Digits in a layer, perhaps over several lines of which each but the last is full. For one thread while lines are
 * added.
 */
final class Stretch {
    private final Layer layer;
    /** By line: how many digits stand before it, and where its own begin. */
    private int[] before;

    private int[] starts;
    private int lines;
    private int digits;

    Stretch(Layer layer) {
        this(layer, new int[1], new int[1], 0, 0);
    }

    private Stretch(Layer layer, int[] before, int[] starts, int lines, int digits) {
        this.layer = layer;
        this.before = before;
        this.starts = starts;
        this.lines = lines;
        this.digits = digits;
    }

    void addLine(int from, int to) {
        if (lines == starts.length) {
            before = Arrays.copyOf(before, 2 * lines);
            starts = Arrays.copyOf(starts, 2 * lines);
        }
        before[lines] = digits;
        starts[lines++] = from;
        digits += to - from;
    }

    /** The same without the first few digits. */
    Stretch without(int first) {
        int[] fewer = before.clone();
        for (int i = 0; i < lines; i++) {
            fewer[i] -= first;
        }
        return new Stretch(layer, fewer, starts, lines, digits - first);
    }

    int length() {
        return digits;
    }

    int from() {
        return at(0);
    }

    /** Behind the last digit. */
    int to() {
        return at(digits - 1) + 1;
    }

    /** Where a digit stands in the layer. */
    private int at(int digit) {
        int line = Arrays.binarySearch(before, 0, lines, digit);
        line = Math.max(0, line < 0 ? -line - 2 : line);
        return starts[line] + digit - before[line];
    }

    /** One of the first digits, all of which stand on the first line. */
    byte first(int digit) {
        return layer.bytes()[starts[0] + digit - before[0]];
    }

    /** The first digits, at most so many. */
    byte[] digits(int most) {
        byte[] copy = new byte[Math.min(most, digits)];
        for (int i = 0; i < lines && before[i] < copy.length; i++) {
            int from = Math.max(0, before[i]);
            int end = i + 1 < lines ? Math.min(copy.length, before[i + 1]) : copy.length;
            System.arraycopy(layer.bytes(), starts[i] + from - before[i], copy, from, Math.max(0, end - from));
        }
        return copy;
    }

    /** The byte so many places before the first digit or behind the last one; 0 outside the layer. */
    byte beside(int places) {
        int at = places < 0 ? from() + places : to() + places - 1;
        return at >= 0 && at < layer.length() ? layer.bytes()[at] : 0;
    }

    /**
     * A layer of what the digits stand for.
     *
     * @param bits that each digit holds, the first of them the highest
     */
    Optional<Layer> inner(String name, byte[] decoded, int length, int bits, Budget budget) {
        return budget.take(length) ? Optional.of(layer.inner(name, decoded, length, places(bits))) : Optional.empty();
    }

    private Places places(int bits) {
        return new Places() {
            @Override
            public int from(int at) {
                return Stretch.this.at(at * Byte.SIZE / bits);
            }

            @Override
            public int to(int end) {
                return Stretch.this.at((end * Byte.SIZE - 1) / bits) + 1;
            }
        };
    }
}
