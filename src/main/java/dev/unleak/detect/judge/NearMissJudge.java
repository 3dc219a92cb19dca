package dev.unleak.detect.judge;

import dev.unleak.detect.match.Sighting;
import dev.unleak.rules.Heads;
import dev.unleak.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees values that begin as keys of a known format do, though the format's own rule did not take them: cut, lengthened
 * or made up, as examples are. Safe for use by many threads.
 */
final class NearMissJudge implements Judge {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_LETTERS = 6;

    /** Base 64 of an opening brace and quote, which all that holds JSON begins with, in lower case. */
    private static final String JSON = "eyj";

    /** Beginnings in lower case. */
    private record Beginnings(Set<String> heads, int longest) {
        static Beginnings of(List<Rule> rules) {
            Set<String> heads = rules.stream()
                    .filter(rule -> !rule.generic())
                    .flatMap(rule -> Heads.of(rule).texts().stream())
                    .map(head -> head.toLowerCase(Locale.ROOT))
                    .filter(NearMissJudge::isTelling)
                    .collect(Collectors.toSet());
            return new Beginnings(
                    heads, heads.stream().mapToInt(String::length).max().orElse(0));
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
        Beginnings known = beginnings();
        int most = Math.min(known.longest(), sighting.to() - sighting.from());
        String start =
                sighting.layer().latin1(sighting.from(), sighting.from() + most).toLowerCase(Locale.ROOT);
        for (int length = SHORTEST; length <= most; length++) {
            if (known.heads().contains(start.substring(0, length))) {
                signs.add(Sign.NEAR_MISS);
                return;
            }
        }
    }
}
