package dev.unleak.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The candidates of generated text beside what the text was made as. */
final class Generated {
    private static final String GROUP = "generated/";

    /** One sample with the candidates on its value; none where the search sees nothing. */
    private record Searched(Sample sample, List<Row> rows) {}

    private final List<Searched> all;

    private Generated(List<Searched> all) {
        this.all = all;
    }

    /** Whether a group of rows was generated. */
    static boolean isGenerated(String group) {
        return group.startsWith(GROUP);
    }

    static Generated of(List<Sample> samples, Search search) {
        List<Searched> all = new ArrayList<>();
        for (Sample sample : samples) {
            List<Row> rows = search.text(sample.path(), sample.text()).stream()
                    .filter(sample::holds)
                    .map(found -> search.row(GROUP + sample.kind(), found, sample.secret(), 1))
                    .toList();
            all.add(new Searched(sample, rows));
        }
        return new Generated(List.copyOf(all));
    }

    /** All rows, each weighing the same, so that they weigh so much together. */
    List<Row> weighing(double together) {
        List<Row> rows = rows();
        double each = together / Math.max(1, rows.size());
        return rows.stream().map(row -> row.weighing(each)).toList();
    }

    List<Row> rows() {
        return all.stream().flatMap(searched -> searched.rows().stream()).toList();
    }

    /** By kind, how many texts were made, in how many something was seen, and in how many it is believed. */
    Map<String, int[]> byKind(boolean secret, ToDoubleFunction<Row> confidence) {
        Predicate<Row> told = row -> confidence.applyAsDouble(row) >= Scorer.TOLD;
        Map<String, int[]> counts = new TreeMap<>();
        for (Searched searched : all) {
            if (searched.sample().secret() == secret) {
                int[] count = counts.computeIfAbsent(searched.sample().kind(), any -> new int[3]);
                count[0]++;
                count[1] += searched.rows().isEmpty() ? 0 : 1;
                count[2] += searched.rows().stream().anyMatch(told) ? 1 : 0;
            }
        }
        return counts;
    }
}
