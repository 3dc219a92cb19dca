package dev.unleak.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Counts what is told of the labelled code at a confidence of 0.5 and over, line by line. */
final class Scorer {
    static final double TOLD = 0.5;

    private final Labelled labelled;

    Scorer(Labelled labelled) {
        this.labelled = labelled;
    }

    /** @param repositories which of them count */
    Measure measure(Predicate<String> repositories, ToDoubleFunction<Row> confidence) {
        return measure(repositories, confidence, label -> true);
    }

    /** By category of the true rows: only their recall is meant. */
    Map<String, Measure> byCategory(Predicate<String> repositories, ToDoubleFunction<Row> confidence) {
        Map<String, Measure> measures = new TreeMap<>();
        labels(repositories)
                .filter(Label::credential)
                .flatMap(label -> label.categories().stream())
                .distinct()
                .forEach(category -> measures.put(
                        category,
                        measure(
                                repositories,
                                confidence,
                                label -> label.categories().contains(category))));
        return measures;
    }

    private java.util.stream.Stream<Label> labels(Predicate<String> repositories) {
        return labelled.corpus().labels().values().stream()
                .flatMap(List::stream)
                .filter(label -> !label.aside() && !Corpus.isTestVectors(label.path()))
                .filter(label ->
                        repositories.test(label.path().substring(0, label.path().indexOf('/'))));
    }

    private Measure measure(
            Predicate<String> repositories, ToDoubleFunction<Row> confidence, Predicate<Label> counted) {
        Map<String, List<Found>> told = labelled.examples().stream()
                .filter(example -> repositories.test(example.found().group()))
                .filter(example -> confidence.applyAsDouble(example.row()) >= TOLD)
                .map(Labelled.Example::found)
                .collect(Collectors.groupingBy(Found::path));
        List<Label> rows = labels(repositories).toList();
        int found = (int) rows.stream()
                .filter(Label::credential)
                .filter(counted)
                .filter(label -> told.getOrDefault(label.path(), List.of()).stream()
                        .anyMatch(one -> label.touches(one.line(), one.endLine())))
                .count();
        int missed =
                (int) rows.stream().filter(Label::credential).filter(counted).count() - found;
        Map<String, List<Label>> byPath = rows.stream().collect(Collectors.groupingBy(Label::path));
        int[] lines = new int[3];
        told.forEach((path, founds) -> {
            Set<Integer> seen = new HashSet<>();
            for (Found one : founds) {
                if (seen.add(one.line())) {
                    List<Label> over = byPath.getOrDefault(path, List.of()).stream()
                            .filter(label -> label.touches(one.line(), one.endLine()))
                            .toList();
                    lines[over.stream().anyMatch(Label::credential) ? 0 : over.isEmpty() ? 2 : 1]++;
                }
            }
        });
        return new Measure(found, missed, lines[0], lines[1], lines[2]);
    }
}
