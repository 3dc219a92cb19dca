package dev.unleak.bench;

import dev.unleak.detect.judge.Sign;
import dev.unleak.rules.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Fits the weights of all signs to the training repositories of a labelled corpus, tells how well they do there, in
 * cross-validation and on the repositories that are only measured, and writes content/weights.yaml.
 *
 * <p>Arguments: the corpus folder; optionally {@code --clean FOLDER}, code that holds no secrets, any number of times;
 * {@code --generated SHARE}, how much generated text weighs together, as a share of the labelled rows that are learnt
 * from; {@code --write FILE}, where the weights go; {@code --ridge NUMBER}.
 */
public final class Train {
    private static final int FOLDS = 5;
    private static final int LEARNT_OF_EACH = 200;
    private static final int TESTED_OF_EACH = 50;

    private Train() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Search search = new Search();
        Labelled labelled = Labelled.of(Corpus.read(arguments.folder()), search);
        List<Row> clean = CleanRows.of(arguments.all("--clean"), search);
        Logistic model = new Logistic(Bounds.shipped(), arguments.number("--ridge", 4));
        Predicate<String> train =
                group -> CleanRows.isClean(group) || Generated.isGenerated(group) || Split.of(group) == Split.TRAIN;
        Predicate<String> test = repository -> Split.of(repository) == Split.OWN_TEST;
        List<Row> real = labelled.examples().stream().map(Labelled.Example::row).toList();
        double weight = real.stream()
                .filter(row -> train.test(row.group()))
                .mapToDouble(Row::weight)
                .sum();
        Generated learnt = Generated.of(Samples.LEARN.make(LEARNT_OF_EACH), search);
        List<Row> made = learnt.weighing(weight * arguments.number("--generated", 0));
        List<Row> all = Stream.of(real, clean, made).flatMap(List::stream).toList();

        Report report = new Report(labelled);

        ToDoubleFunction<Row> shipped = with(shipped());
        report.overall("shipped, training side", train, shipped);
        report.overall("shipped, own test", test, shipped);

        double[][] folds = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            folds[fold] = model.fit(all.stream()
                    .filter(row -> train.test(row.group()) && Split.fold(row.group(), FOLDS) != left)
                    .toList());
        }
        ToDoubleFunction<Row> crossed = row -> row.confidence(folds[Split.fold(row.group(), FOLDS)]);
        report.overall("fitted, cross-validated over " + FOLDS + " folds of training repositories", train, crossed);

        double[] weights =
                model.fit(all.stream().filter(row -> train.test(row.group())).toList());
        ToDoubleFunction<Row> fitted = with(weights);
        report.overall("fitted, training side", train, fitted);
        report.overall("fitted, own test", test, fitted);
        report.categories(train, test, fitted);
        report.generated("generated, learnt from", learnt, fitted);
        report.generated("generated, test", Generated.of(Samples.TEST.make(TESTED_OF_EACH), search), fitted);
        report.calibration(train, crossed, test, fitted);
        report.weights(all, weights);
        if (arguments.has("--write")) {
            WeightsFile.write(Path.of(arguments.one("--write")), weights);
        }
    }

    private static ToDoubleFunction<Row> with(double[] weights) {
        return row -> row.confidence(weights);
    }

    private static double[] shipped() {
        Map<String, Double> byId = Weights.shipped().byId();
        return Arrays.stream(Sign.values())
                .mapToDouble(sign -> byId.getOrDefault(sign.id(), 0.0))
                .toArray();
    }
}
