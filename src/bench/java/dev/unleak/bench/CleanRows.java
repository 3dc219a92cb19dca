package dev.unleak.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Candidates of code that is known to hold no secrets worth the name, such as published libraries: what is found there
 * by names alone is nearly always a false alarm.
 */
final class CleanRows {
    /** Less than a labelled row: some are test passwords. */
    private static final double WEIGHT = 0.3;

    private static final String GROUP = "clean/";

    private CleanRows() {}

    /** Whether a group of rows is of such code, which is only ever learnt from. */
    static boolean isClean(String group) {
        return group.startsWith(GROUP);
    }

    /** Of generic rules only; each folder below the given ones is a group. */
    static List<Row> of(List<Path> folders, Search search) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path folder : folders) {
            for (Found found : search.folder(folder)) {
                if (search.isGeneric(found)) {
                    rows.add(search.row(GROUP + found.group(), found, false, WEIGHT));
                }
            }
        }
        return rows;
    }
}
