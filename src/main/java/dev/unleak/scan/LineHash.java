package dev.unleak.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * A hash of lines under a key that nobody knows, so that nobody can write two texts that pass for the same: multiply
 * and fold for the bytes of a line, and over lines a polynomial modulo the prime 2^61 - 1, of which that of any run of
 * lines can be told from two sums (Karp and Rabin 1987). Immutable; safe for use by many threads.
 */
final class LineHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = (1L << 61) - 1;
    private static final long BREAKS = 0x0a0a0a0a0a0a0a0aL;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** No run of more lines has a hash. */
    static final int MOST_LINES = 4_095;

    private final long start;
    private final long key;
    /** Of a number nobody knows. */
    private final long[] powers = new long[MOST_LINES + 1];

    LineHash(SecureRandom random) {
        start = random.nextLong();
        key = random.nextLong() | 1;
        powers[0] = 1;
        powers[1] = random.nextLong() >>> 4 | 1;
        for (int i = 2; i < powers.length; i++) {
            powers[i] = times(powers[i - 1], powers[1]);
        }
    }

    /** Behind the line break at or after {@code from}; {@code length} where there is none. */
    static int lineEnd(byte[] bytes, int from, int length) {
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long same = (long) LONGS.get(bytes, at) ^ BREAKS;
            long found = (same - ONES) & ~same & HIGHS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3) + 1;
            }
        }
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(length, at + 1);
    }

    /** Of one line, less than 2^61. */
    long of(byte[] bytes, int from, int to) {
        long hash = start ^ to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = fold(hash ^ (long) LONGS.get(bytes, at), key);
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << Byte.SIZE | bytes[at] & 0xff;
        }
        return fold(hash ^ rest, key) >>> 3;
    }

    /** Of lines and one more behind them. */
    long with(long lines, long line) {
        long sum = times(lines, powers[1]) + line;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /**
     * Of a run of lines.
     *
     * @param to of all lines up to the run's end
     * @param from of all lines in front of it
     * @param lines how many the run has, at most {@link #MOST_LINES}
     */
    long between(long to, long from, int lines) {
        long difference = to - times(from, powers[lines]);
        return difference < 0 ? difference + PRIME : difference;
    }

    /** One number of two. */
    long mixed(long one, long other) {
        return fold(one ^ start, other * 2 + 1 ^ key);
    }

    private static long fold(long one, long other) {
        return Math.multiplyHigh(one, other) ^ one * other;
    }

    private static long times(long one, long other) {
        long low = one * other;
        long high = Math.multiplyHigh(one, other);
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
