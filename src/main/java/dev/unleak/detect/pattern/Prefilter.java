package dev.unleak.detect.pattern;

import dev.unleak.detect.pattern.PatternSets.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What must stand in a text for a pattern to match: runs of bytes, each byte from its own set, one run behind the other
 * with anything between. Reading it off the pattern and looking for the runs bit-parallel and backwards (BNDM, Navarro
 * and Raffinot 1998) rejects nearly all text at a fraction of a nanosecond a byte, before the far slower matcher sees
 * it. Immutable; safe for use by many threads.
 */
public final class Prefilter {
    /** A run that nearly every text holds, in bits of surprise, is not worth a pass. */
    private static final double LEAST_SURPRISE = 2;

    private static final int LONGEST_RUN = Long.SIZE;
    private static final Prefilter ANYTHING = new Prefilter(List.of(), new Run(List.of(), 0), ByteSet.ALL);

    /** At most 64 sets of bytes; bit i of a byte's mask says that set i holds it. */
    private static final class Run {
        private final long[] masks = new long[256];
        private final int length;
        private final double surprise;
        /** Most bytes between the run before and this. */
        private final int gap;
        /** The least of the sets. */
        private final ByteSet rarest;

        Run(List<BitSet> sets, long gap) {
            this.gap = (int) Math.min(Integer.MAX_VALUE, gap);
            length = Math.min(LONGEST_RUN, sets.size());
            double bits = 0;
            BitSet least = new BitSet();
            for (int i = 0; i < length; i++) {
                least = i == 0 || sets.get(i).cardinality() < least.cardinality() ? sets.get(i) : least;
                long bit = 1L << i;
                sets.get(i).stream().forEach(b -> masks[b] |= bit);
                bits += surprise(sets.get(i));
            }
            surprise = bits;
            rarest = ByteSet.of(least);
        }

        /** In bits; bytes beyond ASCII stand in little text. */
        private static double surprise(BitSet set) {
            double bits = Math.log(256.0 / Math.max(1, set.cardinality())) / Math.log(2);
            return set.nextSetBit(0) >= 128 ? bits + LEAST_SURPRISE : bits;
        }

        /**
         * The end of the first run in {@code [from, to)}, or -1. Reads each place where one may lie from its end, and
         * from there only as long as what was read is some part of a run.
         */
        int find(byte[] bytes, int from, int to) {
            long[] table = masks;
            long all = -1L >>> (Long.SIZE - length);
            for (int at = from; at + length <= to; ) {
                long state = all;
                int left = length;
                int step = length;
                while (state != 0 && left > 0) {
                    state &= table[bytes[at + --left] & 0xff];
                    if ((state & 1) != 0) {
                        if (left == 0) {
                            return at + length;
                        }
                        step = left;
                    }
                    state >>>= 1;
                }
                at += step;
            }
            return -1;
        }

        /** Whether set {@code i} holds nothing but the letter, or the same in the other case. */
        boolean isOnly(int i, char letter, boolean fold) {
            for (int b = 0; b < masks.length; b++) {
                boolean same = b == letter || fold && Character.toLowerCase(b) == Character.toLowerCase(letter);
                if ((masks[b] >> i & 1) != 0 && !same) {
                    return false;
                }
            }
            return true;
        }

        boolean standsAt(byte[] bytes, int from, int to) {
            if (to - from < length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if ((masks[bytes[from + i] & 0xff] >> i & 1) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Run> runs;
    /** What every match begins with; may be empty. */
    private final Run head;
    /** All that a match may hold. */
    private final ByteSet alphabet;

    private Prefilter(List<Run> runs, Run head, ByteSet alphabet) {
        this.runs = runs;
        this.head = head;
        this.alphabet = alphabet;
    }

    /** @param pattern RE2 syntax; what is not understood of it filters nothing */
    public static Prefilter of(String pattern) {
        return PatternSets.read(pattern).map(Prefilter::of).orElse(ANYTHING);
    }

    private static Prefilter of(PatternSets.Read read) {
        List<Run> telling = new ArrayList<>();
        Optional<Run> head = Optional.empty();
        List<BitSet> sets = new ArrayList<>();
        long gap = 0;
        for (Step step : read.steps()) {
            if (step.isGap()) {
                Run run = new Run(sets, gap);
                head = head.or(() -> Optional.of(run));
                addTelling(run, telling);
                boolean counted = run.surprise >= LEAST_SURPRISE;
                gap = (counted ? sets.size() - run.length : gap + sets.size()) + step.most();
                sets.clear();
            } else {
                sets.add(step.set().orElseThrow());
            }
        }
        Run last = new Run(sets, gap);
        addTelling(last, telling);
        return new Prefilter(List.copyOf(telling), head.orElse(last), ByteSet.of(read.alphabet()));
    }

    private static void addTelling(Run run, List<Run> telling) {
        if (run.surprise >= LEAST_SURPRISE) {
            telling.add(run);
        }
    }

    /** Whether every match begins with the keyword, in any case or as written. */
    public boolean beginsWith(String keyword, boolean fold) {
        boolean begins = keyword.length() <= head.length;
        for (int i = 0; begins && i < keyword.length(); i++) {
            begins = head.isOnly(i, keyword.charAt(i), fold);
        }
        return begins;
    }

    /** False only if no match begins at {@code from}: looks no further than at the pattern's first bytes. */
    public boolean mayBeginAt(byte[] bytes, int from, int to) {
        return head.standsAt(bytes, from, to);
    }

    /** False only if the pattern has no match in {@code bytes[from, to)}. */
    public boolean mayMatch(byte[] bytes, int from, int to) {
        int[] ends = new int[runs.size()];
        int at = from;
        int i = 0;
        while (i < ends.length) {
            Run run = runs.get(i);
            int end = run.find(bytes, at, to);
            if (end < 0) {
                return false;
            }
            int start = end - run.length;
            if (i > 0 && start - ends[i - 1] > run.gap) {
                // No such run lies nearer behind the one before, which must then lie farther on.
                i--;
                at = start - run.gap - runs.get(i).length;
            } else {
                ends[i++] = end;
                at = end;
            }
        }
        return true;
    }

    /** False only if the pattern has no match in {@code bytes[from, to)} that begins at its first byte. */
    public boolean mayBegin(byte[] bytes, int from, int to) {
        return head.standsAt(bytes, from, to) && mayMatch(bytes, from, to);
    }

    /**
     * False only if the pattern does not match the whole of {@code bytes[from, to)}.
     *
     * @param present the bytes that stand there
     */
    boolean mayBe(byte[] bytes, int from, int to, ByteSet present) {
        if (!present.isWithin(alphabet)) {
            return false;
        }
        for (int i = 0; i < runs.size(); i++) {
            if (!present.meets(runs.get(i).rarest)) {
                return false;
            }
        }
        return mayBegin(bytes, from, to);
    }
}
