package dev.unleak.detect.match;

import dev.unleak.rules.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keywords of all rules, and which rules each of them calls. Immutable; safe for use by many threads. */
final class Keywords {
    /** Rules by their index: those that read the assignment around the keyword, and those that search near it. */
    private record Users(int[] assigned, int[] near, int[] windowed) {
        static final Users NONE = new Users(new int[0], new int[0], new int[0]);

        Users with(int index, Rule rule) {
            int[] added = {index};
            if (rule.name().isEmpty()) {
                return new Users(assigned, near, KeywordAutomaton.joined(windowed, added));
            }
            int[] others = rule.generic() ? near : KeywordAutomaton.joined(near, added);
            return new Users(KeywordAutomaton.joined(assigned, added), others, windowed);
        }
    }

    /** What is done where a rule's keyword stands. */
    interface Calls {
        /** @param rules by index, all of which go by the name that the keyword stands in */
        void assigned(int[] rules, int from);

        /** @param rules by index, those of them that are not generic: their value may also stand near their keyword */
        void near(int[] rules, int from, int to);

        void windowed(int[] rules, int from, int to);
    }

    private final KeywordAutomaton automaton;
    private final byte[][] texts;
    /** By keyword: the rules that take it in any case, and those that take it as written. */
    private final Users[] folding;

    private final Users[] exact;

    Keywords(List<Rule> rules) {
        Map<String, Users> fold = new LinkedHashMap<>();
        Map<String, Users> asWritten = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            for (String keyword : Set.copyOf(rule.keywords())) {
                Map<String, Users> users = rule.fold() ? fold : asWritten;
                users.put(keyword, users.getOrDefault(keyword, Users.NONE).with(i, rule));
            }
        }
        asWritten.keySet().forEach(keyword -> fold.putIfAbsent(keyword, Users.NONE));
        List<String> keywords = new ArrayList<>(fold.keySet());
        automaton = new KeywordAutomaton(keywords);
        texts = keywords.stream()
                .map(keyword -> keyword.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        folding = fold.values().toArray(Users[]::new);
        exact = keywords.stream()
                .map(keyword -> asWritten.getOrDefault(keyword, Users.NONE))
                .toArray(Users[]::new);
    }

    /** Calls the rules of every keyword that lies in {@code bytes[from, to)}, in order of its end. */
    void scan(byte[] bytes, int from, int to, Calls calls) {
        automaton.scan(bytes, from, to, (keyword, end) -> {
            int start = end - texts[keyword].length;
            call(folding[keyword], start, end, calls);
            if (exact[keyword] != Users.NONE && isAsWritten(texts[keyword], bytes, start)) {
                call(exact[keyword], start, end, calls);
            }
        });
    }

    private static void call(Users users, int start, int end, Calls calls) {
        if (users.assigned.length > 0) {
            calls.assigned(users.assigned, start);
        }
        if (users.near.length > 0) {
            calls.near(users.near, start, end);
        }
        if (users.windowed.length > 0) {
            calls.windowed(users.windowed, start, end);
        }
    }

    private static boolean isAsWritten(byte[] keyword, byte[] bytes, int start) {
        for (int i = 0; i < keyword.length; i++) {
            if (bytes[start + i] != keyword[i]) {
                return false;
            }
        }
        return true;
    }
}
