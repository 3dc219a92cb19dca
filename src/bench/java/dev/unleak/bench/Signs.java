package dev.unleak.bench;

import java.util.ArrayList;
import java.util.List;

/** Which rows show each sign. */
final class Signs {
    private Signs() {}

    /** By ordinal of sign, the places of its rows. */
    static int[][] index(List<Row> rows, int signs) {
        List<List<Integer>> places = new ArrayList<>();
        for (int i = 0; i < signs; i++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int sign : rows.get(i).signs()) {
                places.get(sign).add(i);
            }
        }
        return places.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
