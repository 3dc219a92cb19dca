package dev.unleak.bench;

/**
 * Precision and recall as the corpus' scorer counts them: recall over labelled rows, precision over lines told.
 *
 * @param found true rows that a line told touches
 * @param missed true rows that none touches
 * @param onTrue lines told that touch a true row
 * @param onFalse lines told that touch only rows labelled as none
 * @param unlabelled lines told that touch no row
 */
record Measure(int found, int missed, int onTrue, int onFalse, int unlabelled) {
    double recall() {
        return ratio(found, found + missed);
    }

    /** On labelled lines only. */
    double labelledPrecision() {
        return ratio(onTrue, onTrue + onFalse);
    }

    /** Lines without a label count as false alarms too. */
    double strictPrecision() {
        return ratio(onTrue, onTrue + onFalse + unlabelled);
    }

    double labelledF1() {
        return harmonic(labelledPrecision(), recall());
    }

    double strictF1() {
        return harmonic(strictPrecision(), recall());
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }
}
