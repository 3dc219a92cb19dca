package dev.unleak.bench;

import java.util.List;

/**
 * Fits the weights of a logistic model by coordinate descent with Newton steps: the likelihood of the rows, less a
 * ridge towards a prior (ridge regression after Hoerl and Kennard, 1970; the descent as in Friedman, Hastie and
 * Tibshirani, 2010), each weight kept within its bounds. No randomness: same rows in the same order, same weights.
 */
final class Logistic {
    private static final int MOST_ROUNDS = 400;
    private static final double SMALLEST_STEP = 1e-4;

    private final Bounds bounds;
    private final double ridge;

    /** @param ridge how hard a weight is drawn to its prior; as strong as that many certain rows */
    Logistic(Bounds bounds, double ridge) {
        this.bounds = bounds;
        this.ridge = ridge;
    }

    /** Weights by ordinal of sign. */
    double[] fit(List<Row> rows) {
        double[] weights = bounds.priors();
        double[] sums = new double[rows.size()];
        int[][] rowsOf = Signs.index(rows, weights.length);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = rows.get(i).base();
            for (int sign : rows.get(i).signs()) {
                sums[i] += weights[sign];
            }
        }
        double largest = 1;
        for (int round = 0; round < MOST_ROUNDS && largest > SMALLEST_STEP; round++) {
            largest = 0;
            for (int sign = 0; sign < weights.length; sign++) {
                double step = bounds.clamp(sign, weights[sign] + step(rows, sums, rowsOf[sign], weights[sign], sign))
                        - weights[sign];
                weights[sign] += step;
                for (int row : rowsOf[sign]) {
                    sums[row] += step;
                }
                largest = Math.max(largest, Math.abs(step));
            }
        }
        return weights;
    }

    /** Newton's, halved where it is long, since far out the second derivative promises too much. */
    private double step(List<Row> rows, double[] sums, int[] rowsOfSign, double weight, int sign) {
        double slope = ridge * (bounds.prior(sign) - weight);
        double curve = ridge;
        for (int i : rowsOfSign) {
            Row row = rows.get(i);
            double p = 1 / (1 + Math.exp(-sums[i]));
            slope += row.weight() * ((row.truth() ? 1 : 0) - p);
            curve += row.weight() * p * (1 - p);
        }
        return Math.clamp(slope / curve, -0.5, 0.5);
    }
}
