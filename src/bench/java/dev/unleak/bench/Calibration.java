package dev.unleak.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far confidence means what it says.
 *
 * @param candidates how many lie in each tenth
 * @param truths how many of those are credentials
 * @param brier the mean square of confidence less truth (Brier, 1950), from 0, the best, to 1
 * @param middle the same error as {@code expected}, of the candidates believed from .3 to .7 only
 * @param expected how far the mean confidence of a tenth lies from its share of credentials, on average over candidates
 *     (expected calibration error; Naeini, Cooper and Hauskrecht, 2015)
 */
record Calibration(int[] candidates, int[] truths, double brier, double expected, double middle) {
    static final int BINS = 10;

    static Calibration of(List<Row> rows, ToDoubleFunction<Row> confidence) {
        int[] candidates = new int[BINS];
        int[] truths = new int[BINS];
        double[] sums = new double[BINS];
        double squares = 0;
        for (Row row : rows) {
            double p = confidence.applyAsDouble(row);
            int bin = (int) Math.min(BINS - 1.0, p * BINS);
            int truth = row.truth() ? 1 : 0;
            candidates[bin]++;
            truths[bin] += truth;
            sums[bin] += p;
            squares += (p - truth) * (p - truth);
        }
        return new Calibration(
                candidates,
                truths,
                squares / Math.max(1, rows.size()),
                error(candidates, truths, sums, 0, BINS),
                error(candidates, truths, sums, 3, 7));
    }

    private static double error(int[] candidates, int[] truths, double[] sums, int from, int to) {
        double off = 0;
        int all = 0;
        for (int bin = from; bin < to; bin++) {
            off += Math.abs(sums[bin] - truths[bin]);
            all += candidates[bin];
        }
        return off / Math.max(1, all);
    }
}
