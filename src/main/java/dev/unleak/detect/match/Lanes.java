package dev.unleak.detect.match;

/**
 * Runs the automaton over four neighbouring stretches at a time. Each step of one waits for its last, so that a
 * processor has little to do with one alone; of four it does the steps side by side. For one thread.
 */
final class Lanes {
    static final int COUNT = 4;

    /** Bytes of each. What ends in so many is little enough to stay in the nearest cache. */
    static final int LENGTH = 1024;

    static final int BLOCK = COUNT * LENGTH;

    private final int[] next;
    private final byte[] classes;

    /** By lane, what ends in it: offset behind it, and row, in turns. */
    private final int[][] found = new int[COUNT][2 * LENGTH];

    private final int[] counts = new int[COUNT];

    Lanes(int[] next, byte[] classes) {
        this.next = next;
        this.classes = classes;
    }

    /**
     * Reads {@code bytes[at, at + BLOCK)}.
     *
     * @param row in which the bytes before left the automaton
     * @param before how many bytes before a lane decide on its first row: one less than the longest keyword has
     * @return the row after the last byte
     */
    int run(byte[] bytes, int at, int row, int before) {
        int[] table = next;
        byte[] classOf = classes;
        int second = at + LENGTH;
        int third = second + LENGTH;
        int fourth = third + LENGTH;
        int row0 = row;
        int row1 = settled(bytes, Math.max(at, second - before), second);
        int row2 = settled(bytes, third - before, third);
        int row3 = settled(bytes, fourth - before, fourth);
        int count0 = 0;
        int count1 = 0;
        int count2 = 0;
        int count3 = 0;
        int[] found0 = found[0];
        int[] found1 = found[1];
        int[] found2 = found[2];
        int[] found3 = found[3];
        for (int i = 0; i < LENGTH; i++) {
            row0 = table[row0 + classOf[bytes[at + i] & 0xff]];
            row1 = table[row1 + classOf[bytes[second + i] & 0xff]];
            row2 = table[row2 + classOf[bytes[third + i] & 0xff]];
            row3 = table[row3 + classOf[bytes[fourth + i] & 0xff]];
            if ((row0 | row1 | row2 | row3) >= 0) {
                continue;
            }
            if (row0 < 0) {
                row0 = ~row0;
                found0[count0++] = at + i + 1;
                found0[count0++] = row0;
            }
            if (row1 < 0) {
                row1 = ~row1;
                found1[count1++] = second + i + 1;
                found1[count1++] = row1;
            }
            if (row2 < 0) {
                row2 = ~row2;
                found2[count2++] = third + i + 1;
                found2[count2++] = row2;
            }
            if (row3 < 0) {
                row3 = ~row3;
                found3[count3++] = fourth + i + 1;
                found3[count3++] = row3;
            }
        }
        counts[0] = count0 / 2;
        counts[1] = count1 / 2;
        counts[2] = count2 / 2;
        counts[3] = count3 / 2;
        return row3;
    }

    /** The row in which the bytes leave the automaton. */
    private int settled(byte[] bytes, int from, int to) {
        int row = 0;
        for (int i = from; i < to; i++) {
            row = next[row + classes[bytes[i] & 0xff]];
            row = row < 0 ? ~row : row;
        }
        return row;
    }

    /** How often a keyword or several ended in the lane. */
    int count(int lane) {
        return counts[lane];
    }

    int end(int lane, int i) {
        return found[lane][2 * i];
    }

    int row(int lane, int i) {
        return found[lane][2 * i + 1];
    }
}
