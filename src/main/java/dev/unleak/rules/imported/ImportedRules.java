package dev.unleak.rules.imported;

import java.util.List;

/**
 * What became of a foreign rule file.
 *
 * @param name of the file to write, with its ending
 * @param text the file itself; empty if no rule could be taken over
 * @param rules what became of each, in their order
 * @param notes what concerns the file as a whole, one sentence each
 */
public record ImportedRules(String name, String text, List<Outcome> rules, List<String> notes) {
    /**
     * @param rule its name in the foreign file
     * @param id its id with us
     * @param told what was lost, or why it is left out; each the end of a sentence that begins with the name
     */
    public record Outcome(String rule, String id, boolean taken, List<String> told) {}

    public long taken() {
        return rules.stream().filter(Outcome::taken).count();
    }
}
