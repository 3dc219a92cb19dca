package dev.unleak.detect.match;

import dev.unleak.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Ways to find the keywords of all rules in bytes, to be measured against each other. For one thread. */
public final class KeywordSearch {
    private final List<String> keywords;
    private final KeywordAutomaton automaton;

    public KeywordSearch(List<Rule> rules) {
        keywords = rules.stream()
                .flatMap(rule -> rule.keywords().stream())
                .map(String::toLowerCase)
                .distinct()
                .toList();
        automaton = new KeywordAutomaton(keywords);
    }

    /** In lower case. */
    public Stream<String> keywords() {
        return keywords.stream();
    }

    /** With the automaton that the program uses; how many end in the bytes. */
    public int automaton(byte[] bytes) {
        int[] hits = new int[1];
        automaton.scan(bytes, 0, bytes.length, (keyword, end) -> hits[0]++);
        return hits[0];
    }
}
