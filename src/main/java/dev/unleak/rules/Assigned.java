package dev.unleak.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value that has no mark of its own and is known by the name it is assigned to, in any language's syntax.
 *
 * @param names RE2 pieces, any case, of which one stands in the name
 * @param value RE2 pattern of the value
 */
record Assigned(List<String> names, String value) {
    private static final String BEHIND = "(?:\\z|[^\\w+/=-])";

    /** Words that stand in names of every provider, so that they make a poor keyword. */
    private static final Set<String> COMMON = Set.of(
            "key", "token", "secret", "password", "passwd", "api", "access", "auth", "client", "api_key", "apikey");

    private static final int SHORTEST_KEYWORD = 3;

    Assigned {
        names = List.copyOf(names);
    }

    /** One of the names, in any case. */
    Regex namePattern() {
        return Regex.of("(?i)(?:" + String.join("|", names) + ")");
    }

    /** The value, not followed by more of the alphabets that tokens use; group 1 is the value. */
    Regex valuePattern() {
        return Regex.of("(" + value + ")" + BEHIND);
    }

    /** For each name its most telling literal part; empty if some name has none, so that keywords must be given. */
    Optional<List<String>> keywords() {
        List<String> keywords = new ArrayList<>();
        for (String name : names) {
            Optional<String> literal = literals(name).stream()
                    .max(Comparator.<String>comparingInt(part -> COMMON.contains(part) ? 0 : 1)
                            .thenComparingInt(String::length));
            if (literal.isEmpty()) {
                return Optional.empty();
            }
            keywords.add(literal.get());
        }
        return Optional.of(keywords.stream().distinct().toList());
    }

    /** Runs of plain characters that stand in every match of the piece. */
    private static List<String> literals(String piece) {
        if (piece.matches(".*[|()\\[\\]{}\\\\].*")) {
            return List.of();
        }
        String plain = piece.replaceAll(".[?*]", " ").replaceAll("[+.]", " ");
        return List.of(plain.split(" ")).stream()
                .filter(run -> run.length() >= SHORTEST_KEYWORD)
                .toList();
    }
}
