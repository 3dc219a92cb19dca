package dev.unleak.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    private static final String SPLIT = String.valueOf(Expansion.ANY);
    private static final int SHORTEST_KEYWORD = 3;
    private static final int LEAST_OF_PROVIDER = 4;

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

    /**
     * Literal texts of which one stands in every match of the names, without the words that all providers' names end
     * with; empty if some name has none, so that keywords must be given.
     */
    Optional<List<String>> keywords() {
        Set<String> keywords = new TreeSet<>();
        for (String name : names) {
            for (String text : Expansion.of(name).orElse(List.of(""))) {
                Optional<String> telling = Stream.of(text.split(SPLIT))
                        .filter(piece -> piece.length() >= SHORTEST_KEYWORD)
                        .max(Comparator.<String>comparingInt(piece -> COMMON.contains(piece) ? 0 : 1)
                                .thenComparingInt(String::length));
                if (telling.isEmpty()) {
                    return Optional.empty();
                }
                keywords.add(provider(telling.get().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.of(keywords.stream()
                .filter(keyword ->
                        keywords.stream().noneMatch(other -> !other.equals(keyword) && keyword.contains(other)))
                .toList());
    }

    /** {@code acme} of {@code acme_api_key}, where enough is left to tell the provider. */
    private static String provider(String text) {
        String rest = text;
        boolean cut = true;
        while (cut) {
            String now = rest;
            Optional<String> ending = COMMON.stream()
                    .filter(word -> now.endsWith(word) && now.length() > word.length())
                    .max(Comparator.comparingInt(String::length));
            rest = ending.map(word -> now.substring(0, now.length() - word.length()))
                    .orElse(now);
            cut = ending.isPresent();
            while (!rest.isEmpty() && "_-. ".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
                rest = rest.substring(0, rest.length() - 1);
            }
        }
        return rest.length() >= LEAST_OF_PROVIDER ? rest : text;
    }
}
