package dev.unleak.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The candidates of a corpus beside what people said of their lines. */
final class Labelled {
    /** A line that nobody labelled may still hold a credential. */
    private static final double WEIGHT_UNLABELLED = 0.6;

    record Example(Found found, Row row) {}

    private final Corpus corpus;
    private final List<Example> examples;

    private Labelled(Corpus corpus, List<Example> examples) {
        this.corpus = corpus;
        this.examples = examples;
    }

    static Labelled of(Corpus corpus, Search search) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Found found : corpus.search(search)) {
            List<Label> over = over(corpus, found);
            List<Label> judged = over.stream().filter(label -> !label.aside()).toList();
            boolean truth = judged.stream().anyMatch(Label::credential);
            if (over.isEmpty() || !judged.isEmpty()) {
                double weight = over.isEmpty() ? WEIGHT_UNLABELLED : 1;
                examples.add(new Example(found, search.row(found.group(), found, truth, weight)));
            }
        }
        return new Labelled(corpus, List.copyOf(examples));
    }

    private static List<Label> over(Corpus corpus, Found found) {
        return corpus.labels().getOrDefault(found.path(), List.of()).stream()
                .filter(label -> label.touches(found.line(), found.endLine()))
                .toList();
    }

    List<Example> examples() {
        return examples;
    }

    Corpus corpus() {
        return corpus;
    }
}
