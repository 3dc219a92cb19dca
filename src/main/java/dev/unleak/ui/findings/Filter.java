package dev.unleak.ui.findings;

import dev.unleak.model.Where;
import dev.unleak.store.FindingCounts;
import dev.unleak.store.FindingQuery;
import java.util.Set;

/** The chips over the table: which part of the findings it shows. */
enum Filter {
    OPEN("Open"),
    PUSHED("Pushed"),
    FILES("In files"),
    HEAD("In HEAD"),
    HISTORY("In history"),
    SET_ASIDE("Set aside"),
    SUPPRESSED("Suppressed"),
    CLOSED("Closed");

    private final String word;

    Filter(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean pushed() {
        return this == PUSHED;
    }

    Set<Where> where() {
        return switch (this) {
            case FILES -> Set.of(Where.WORKING_TREE);
            case HEAD -> Set.of(Where.HEAD);
            case HISTORY -> Set.of(Where.HISTORY);
            case OPEN, PUSHED, SET_ASIDE, SUPPRESSED, CLOSED -> Set.of();
        };
    }

    FindingQuery.Work work() {
        return switch (this) {
            case SET_ASIDE -> FindingQuery.Work.SET_ASIDE;
            case SUPPRESSED -> FindingQuery.Work.SUPPRESSED;
            case CLOSED -> FindingQuery.Work.CLOSED;
            case OPEN, PUSHED, FILES, HEAD, HISTORY -> FindingQuery.Work.OPEN;
        };
    }

    long count(FindingCounts counts) {
        return switch (this) {
            case OPEN -> counts.open();
            case PUSHED -> counts.pushed();
            case FILES -> counts.where().getOrDefault(Where.WORKING_TREE, 0L);
            case HEAD -> counts.where().getOrDefault(Where.HEAD, 0L);
            case HISTORY -> counts.where().getOrDefault(Where.HISTORY, 0L);
            case SET_ASIDE -> counts.setAside();
            case SUPPRESSED -> counts.suppressed();
            case CLOSED -> counts.closed();
        };
    }
}
