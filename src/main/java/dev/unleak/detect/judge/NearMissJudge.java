package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Heads;
import dev.unleak.rules.Outline;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees values that begin as keys of a known format do, though the format's own rule did not take them: cut, lengthened
 * or made up, as examples are. A value of the right length is left alone: vendors widen their alphabets without notice.
 * Safe for use by many threads.
 */
final class NearMissJudge implements Judge {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_LETTERS = 6;

    /** Base 64 of an opening brace and quote, which all that holds JSON begins with, in lower case. */
    private static final String JSON = "eyj";

    /** A format's beginning as it is written, and how long its values are. */
    private record Head(String text, Outline outline) {
        static Stream<Head> of(Rule rule) {
            Outline outline = Outline.of(rule);
            return Heads.of(rule).texts().stream().map(text -> new Head(text, outline));
        }

        String folded() {
            return text.toLowerCase(Locale.ROOT);
        }

        boolean isOf(String value) {
            return value.startsWith(text) && outline.fits(value);
        }
    }

    /**
     * Beginnings by their lower case.
     *
     * @param starts their first few letters, by which nearly all values are told to have none of them
     */
    private record Beginnings(Map<String, List<Head>> heads, Set<String> starts, int longest) {
        static Beginnings of(List<Rule> rules) {
            Map<String, List<Head>> heads = rules.stream()
                    .filter(rule -> !rule.generic())
                    .flatMap(Head::of)
                    .filter(head -> isTelling(head.folded()))
                    .collect(Collectors.groupingBy(Head::folded));
            return new Beginnings(
                    heads,
                    heads.keySet().stream()
                            .map(head -> head.substring(0, SHORTEST))
                            .collect(Collectors.toSet()),
                    heads.keySet().stream().mapToInt(String::length).max().orElse(0));
        }
    }

    private final List<Rule> rules;
    /** Made when first needed: it looks at every rule's pattern. */
    private volatile @Nullable Beginnings made;

    NearMissJudge(List<Rule> rules) {
        this.rules = rules;
    }

    private Beginnings beginnings() {
        Beginnings now = made;
        if (now == null) {
            now = Beginnings.of(rules);
            made = now;
        }
        return now;
    }

    private static boolean isTelling(String head) {
        boolean letters = head.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return !head.startsWith(JSON) && head.length() >= (letters ? SHORTEST_OF_LETTERS : SHORTEST);
    }

    @Override
    public void judge(Sighting sighting, Set<Sign> signs) {
        if (!sighting.rule().generic()) {
            return;
        }
        String value = sighting.spelled();
        boolean begun = false;
        for (Head head : begun(value)) {
            if (head.isOf(value)) {
                return;
            }
            begun = true;
        }
        if (begun) {
            signs.add(Sign.NEAR_MISS);
        }
    }

    /** The formats that begin as the value does, in any case. */
    private List<Head> begun(String value) {
        Beginnings known = beginnings();
        String start =
                value.substring(0, Math.min(known.longest(), value.length())).toLowerCase(Locale.ROOT);
        if (start.length() < SHORTEST || !known.starts().contains(start.substring(0, SHORTEST))) {
            return List.of();
        }
        List<Head> begun = new ArrayList<>();
        for (int length = SHORTEST; length <= start.length(); length++) {
            begun.addAll(known.heads().getOrDefault(start.substring(0, length), List.of()));
        }
        return begun;
    }
}
