package dev.unleak.remedy.consumers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done to a consumer; each is an entry of its own in the ledger. */
public enum ConsumerMark {
    /** It has the new value. */
    UPDATED,
    /** It was seen working with the new value. */
    TESTED,
    /** It was put back to the old value, so it is to be updated and tested again. */
    ROLLED_BACK;

    /** The step that an entry of this mark stands under. */
    public String step(String consumer) {
        return consumer + "." + id();
    }

    /** In words, for example "rolled back". */
    public String word() {
        return id().replace('-', ' ');
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark of an entry; empty where the entry is of the step itself. */
    static Optional<ConsumerMark> of(String step) {
        return Stream.of(values())
                .filter(mark -> step.endsWith("." + mark.id()))
                .findFirst();
    }

    /** The step of a checklist that an entry of the ledger belongs to. */
    public static String checklistStep(String step) {
        return of(step).map(mark -> step.substring(0, step.length() - mark.id().length() - 1))
                .orElse(step);
    }
}
