package dev.unleak.detect.match;

import java.util.Arrays;

/**
 * Runs the automaton over four neighbouring stretches at a time. Each step of one waits for its last, so that a
 * processor has little to do with one alone; of four it does the steps side by side. For one thread.
 */
final class Lanes {
    static final int COUNT = 4;

    /** Most bytes of each. What ends in so many is little enough to stay in the nearest cache. */
    static final int LONGEST = 1024;

    private static final int FEW = 64;

    private final int[] next;
    private final byte[] classes;

    /** By lane, what ends in it: offset behind it, and row, in turns. */
    private final int[][] found = new int[COUNT][FEW];

    private final int[] counts = new int[COUNT];

    Lanes(int[] next, byte[] classes) {
        this.next = next;
        this.classes = classes;
    }

    /**
     * Reads {@link #COUNT} times {@code length} bytes.
     *
     * @param length of each lane, not less than {@code before}
     * @param row in which the bytes before left the automaton
     * @param before how many bytes before a lane decide on its first row: one less than the longest keyword has
     * @return the row after the last byte
     */
    int run(byte[] bytes, int at, int length, int row, int before) {
        int[] table = next;
        byte[] classOf = classes;
        int second = at + length;
        int third = second + length;
        int fourth = third + length;
        int row0 = row;
        int row1 = 0;
        int row2 = 0;
        int row3 = 0;
        for (int i = -before; i < 0; i++) {
            row1 = table[row1 + classOf[bytes[second + i] & 0xff]];
            row2 = table[row2 + classOf[bytes[third + i] & 0xff]];
            row3 = table[row3 + classOf[bytes[fourth + i] & 0xff]];
            row1 ^= row1 >> 31;
            row2 ^= row2 >> 31;
            row3 ^= row3 >> 31;
        }
        Arrays.fill(counts, 0);
        for (int i = 0; i < length; i++) {
            row0 = table[row0 + classOf[bytes[at + i] & 0xff]];
            row1 = table[row1 + classOf[bytes[second + i] & 0xff]];
            row2 = table[row2 + classOf[bytes[third + i] & 0xff]];
            row3 = table[row3 + classOf[bytes[fourth + i] & 0xff]];
            if ((row0 | row1 | row2 | row3) < 0) {
                row0 = row0 < 0 ? note(0, at + i, ~row0) : row0;
                row1 = row1 < 0 ? note(1, second + i, ~row1) : row1;
                row2 = row2 < 0 ? note(2, third + i, ~row2) : row2;
                row3 = row3 < 0 ? note(3, fourth + i, ~row3) : row3;
            }
        }
        return row3;
    }

    private int note(int lane, int last, int row) {
        int count = counts[lane];
        if (count == found[lane].length) {
            found[lane] = Arrays.copyOf(found[lane], 2 * count);
        }
        found[lane][count] = last + 1;
        found[lane][count + 1] = row;
        counts[lane] = count + 2;
        return row;
    }

    /** How often a keyword or several ended in the lane. */
    int count(int lane) {
        return counts[lane] / 2;
    }

    int end(int lane, int i) {
        return found[lane][2 * i];
    }

    int row(int lane, int i) {
        return found[lane][2 * i + 1];
    }
}
