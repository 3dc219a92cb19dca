package dev.unleak.ui.control;

import dev.unleak.model.Exposure;
import dev.unleak.model.Where;
import java.util.ArrayList;
import java.util.List;

/** Exposure in two or three words, for a table's column. */
public final class Exposed {
    private Exposed() {}

    /** For example "HEAD, pushed", "reflog only, local", "file". */
    public static String brief(Exposure exposure) {
        if (exposure.gone()) {
            return "no longer found";
        }
        List<String> words = new ArrayList<>();
        if (exposure.where().contains(Where.WORKING_TREE)) {
            words.add("file");
        } else if (exposure.where().contains(Where.STDIN)) {
            words.add("standard input");
        }
        exposure.where().stream()
                .filter(Where::inObjects)
                .sorted()
                .findFirst()
                .ifPresent(where -> words.add(brief(where)));
        if (exposure.where().stream().anyMatch(Where::inObjects)) {
            words.add(exposure.pushed() ? "pushed" : "local");
        }
        return String.join(", ", words);
    }

    private static String brief(Where where) {
        return switch (where) {
            case HEAD -> "HEAD";
            case HISTORY -> "history";
            case MESSAGE -> "message";
            case NOTE -> "note";
            case WORKING_TREE, INDEX, STASH, REFLOG, UNREACHABLE, STDIN -> word(where);
        };
    }

    /** One kind of place. */
    public static String word(Where where) {
        return switch (where) {
            case WORKING_TREE -> "in a file";
            case INDEX -> "staged";
            case HEAD -> "in HEAD";
            case HISTORY -> "in history";
            case MESSAGE -> "in a message";
            case NOTE -> "in a note";
            case STASH -> "stash only";
            case REFLOG -> "reflog only";
            case UNREACHABLE -> "unreachable";
            case STDIN -> "standard input";
        };
    }
}
