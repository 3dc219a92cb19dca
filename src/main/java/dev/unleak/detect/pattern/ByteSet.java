package dev.unleak.detect.pattern;

import java.util.BitSet;

/** Some of the 256 bytes, in four words, so that two sets are compared in a few steps. Immutable. */
record ByteSet(long first, long second, long third, long fourth) {
    static final ByteSet ALL = new ByteSet(-1, -1, -1, -1);

    /** Those that stand in {@code bytes[from, to)}. */
    static ByteSet in(byte[] bytes, int from, int to) {
        long first = 0;
        long second = 0;
        long third = 0;
        long fourth = 0;
        for (int i = from; i < to; i++) {
            long bit = 1L << bytes[i];
            switch (bytes[i] >> 6) {
                case 0 -> first |= bit;
                case 1 -> second |= bit;
                case -2 -> third |= bit;
                default -> fourth |= bit;
            }
        }
        return new ByteSet(first, second, third, fourth);
    }

    static ByteSet of(BitSet bytes) {
        byte[] all = new byte[bytes.cardinality()];
        int count = 0;
        for (int b = bytes.nextSetBit(0); b >= 0; b = bytes.nextSetBit(b + 1)) {
            all[count++] = (byte) b;
        }
        return in(all, 0, count);
    }

    /** Whether the other holds all of these. */
    boolean isWithin(ByteSet other) {
        return (first & ~other.first | second & ~other.second | third & ~other.third | fourth & ~other.fourth) == 0;
    }

    /** Whether some byte is in both. */
    boolean meets(ByteSet other) {
        return (first & other.first | second & other.second | third & other.third | fourth & other.fourth) != 0;
    }
}
