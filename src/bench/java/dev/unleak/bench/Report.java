package dev.unleak.bench;

import dev.unleak.detect.judge.Sign;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tables in Markdown on standard output, as docs/accuracy.md has them. */
final class Report {
    private static final int BINS = 10;

    private final Labelled labelled;
    private final Scorer scorer;

    Report(Labelled labelled) {
        this.labelled = labelled;
        scorer = new Scorer(labelled);
    }

    void overall(String title, Predicate<String> repositories, ToDoubleFunction<Row> confidence) {
        Measure m = scorer.measure(repositories, confidence);
        print(
                "| %s | %.3f / %.3f / %.3f | %.3f / %.3f / %.3f |",
                title,
                m.labelledPrecision(),
                m.recall(),
                m.labelledF1(),
                m.strictPrecision(),
                m.recall(),
                m.strictF1());
    }

    /** Recall on both sides. */
    void categories(Predicate<String> train, Predicate<String> test, ToDoubleFunction<Row> confidence) {
        Map<String, Measure> trained = scorer.byCategory(train, confidence);
        Map<String, Measure> tested = scorer.byCategory(test, confidence);
        Measure none = new Measure(0, 0, 0, 0, 0);
        TreeSet<String> categories = new TreeSet<>(trained.keySet());
        categories.addAll(tested.keySet());
        print("%n| category | training: found of | own test: found of |%n|---|---|---|");
        for (String category : categories) {
            Measure a = trained.getOrDefault(category, none);
            Measure b = tested.getOrDefault(category, none);
            print(
                    "| %s | %d of %d | %d of %d |",
                    category, a.found(), a.found() + a.missed(), b.found(), b.found() + b.missed());
        }
    }

    /** Of the candidates believed so far, how many are true: once in cross-validation, once on the own test. */
    void calibration(
            Predicate<String> train,
            ToDoubleFunction<Row> crossed,
            Predicate<String> test,
            ToDoubleFunction<Row> fitted) {
        print("%n| confidence | cross-validated: candidates, true | own test: candidates, true |%n|---|---|---|");
        double[][] a = bins(train, crossed);
        double[][] b = bins(test, fitted);
        for (int bin = 0; bin < BINS; bin++) {
            print(
                    "| %.1f to %.1f | %.0f, %.0f %% | %.0f, %.0f %% |",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    a[bin][0],
                    100 * a[bin][1] / Math.max(1, a[bin][0]),
                    b[bin][0],
                    100 * b[bin][1] / Math.max(1, b[bin][0]));
        }
    }

    private double[][] bins(Predicate<String> repositories, ToDoubleFunction<Row> confidence) {
        double[][] bins = new double[BINS][2];
        for (Labelled.Example example : labelled.examples()) {
            if (repositories.test(example.row().group())) {
                int bin = (int) Math.min(BINS - 1.0, confidence.applyAsDouble(example.row()) * BINS);
                bins[bin][0]++;
                bins[bin][1] += example.row().truth() ? 1 : 0;
            }
        }
        return bins;
    }

    /** Each sign with its weight, how often it was seen, and how often on a credential. */
    void weights(List<Row> rows, double[] weights) {
        int[][] places = Signs.index(rows, weights.length);
        print("%n| sign | weight | seen | true |%n|---|---|---|---|");
        for (Sign sign : Sign.values()) {
            int[] seen = places[sign.ordinal()];
            int truths = 0;
            for (int place : seen) {
                truths += rows.get(place).truth() ? 1 : 0;
            }
            print("| %s | %.2f | %d | %d |", sign.id(), weights[sign.ordinal()], seen.length, truths);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
