package dev.unleak.bench;

import dev.unleak.detect.judge.Sign;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tables in Markdown on standard output, as docs/accuracy.md has them. */
final class Report {
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
        Calibration a = Calibration.of(rows(train), crossed);
        Calibration b = Calibration.of(rows(test), fitted);
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            print(
                    "| %.1f to %.1f | %d, %.0f %% | %d, %.0f %% |",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    a.candidates()[bin],
                    100.0 * a.truths()[bin] / Math.max(1, a.candidates()[bin]),
                    b.candidates()[bin],
                    100.0 * b.truths()[bin] / Math.max(1, b.candidates()[bin]));
        }
        print("| Brier score | %.4f | %.4f |", a.brier(), b.brier());
        print("| expected calibration error | %.4f | %.4f |", a.expected(), b.expected());
        print("| the same from .3 to .7 | %.3f | %.3f |", a.middle(), b.middle());
    }

    private List<Row> rows(Predicate<String> repositories) {
        return labelled.examples().stream()
                .map(Labelled.Example::row)
                .filter(row -> repositories.test(row.group()))
                .toList();
    }

    /** What is told of generated texts of each kind, and of those how many are seen at all. */
    void generated(String title, Generated generated, ToDoubleFunction<Row> confidence) {
        for (boolean secret : new boolean[] {true, false}) {
            print("%n| %s, %s | texts | seen | told |%n|---|---|---|---|", title, secret ? "credentials" : "none");
            int[] all = new int[3];
            generated.byKind(secret, confidence).forEach((kind, counts) -> {
                print("| %s | %d | %d | %d |", kind, counts[0], counts[1], counts[2]);
                Arrays.setAll(all, i -> all[i] + counts[i]);
            });
            print("| all | %d | %d | %d |", all[0], all[1], all[2]);
        }
        Calibration calibration = Calibration.of(generated.rows(), confidence);
        print("%s: Brier score %.4f, calibration error %.4f", title, calibration.brier(), calibration.expected());
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
