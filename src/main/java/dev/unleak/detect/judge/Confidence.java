package dev.unleak.detect.judge;

/** How likely something is, kept as the logarithm of its odds so that independent opinions add up. */
record Confidence(double logOdds) {
    /** @param value in (0, 1) */
    static Confidence of(double value) {
        return new Confidence(Math.log(value / (1 - value)));
    }

    Confidence shifted(double weight) {
        return new Confidence(logOdds + weight);
    }

    /** In (0, 1). */
    double value() {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
