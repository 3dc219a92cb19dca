package dev.unleak.remedy.fix;

import java.util.List;
import java.util.Optional;

/** What can be done about one secret at one place in a file. */
sealed interface Outcome {
    /**
     * @param splices the look-up in place of the literal, and what it needs elsewhere in the file
     * @param variable the environment variable that it reads; empty where it reads something else
     * @param note what the person has to know of it, one plain sentence
     */
    record Edits(List<Splice> splices, Optional<String> variable, Optional<String> note) implements Outcome {}

    /** @param sentence why no edit is safe, and what to do by hand */
    record Refused(String sentence) implements Outcome {}
}
