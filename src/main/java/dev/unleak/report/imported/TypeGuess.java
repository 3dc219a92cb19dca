package dev.unleak.report.imported;

import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of our rules another tool's name for a kind of secret means, going by the words of both: {@code AWS Access
 * Key}, {@code aws-access-token}, {@code SlackWebhook}. Immutable once made.
 */
final class TypeGuess {
    /** Share of the words of both names that must be the same. */
    private static final double LIKE_ENOUGH = 0.6;

    /** Words that say no more than that it is a credential. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("pat", "token"),
            Map.entry("apikey", "key"),
            Map.entry("tokens", "token"),
            Map.entry("keys", "key"),
            Map.entry("passwd", "password"),
            Map.entry("credentials", "password"));

    private static final Set<String> EMPTY_WORDS =
            Set.of("api", "access", "secret", "the", "of", "v1", "v2", "detector", "id", "generic", "high", "string");

    private record Named(Rule rule, Set<String> words) {}

    private final List<Named> named = new ArrayList<>();
    private final Map<String, Rule> byId = new HashMap<>();

    TypeGuess(List<Rule> rules) {
        for (Rule rule : rules) {
            named.add(new Named(rule, words(rule.id())));
            byId.put(rule.id(), rule);
        }
    }

    /** Empty where no name is like enough, or several are as like. */
    Optional<Rule> of(String foreign) {
        // "GitHub Token" is three words less one, "SlackWebhook" two.
        String parted = foreign.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return like(foreign).or(() -> like(parted));
    }

    private Optional<Rule> like(String foreign) {
        Rule same = byId.get(String.join("-", parts(foreign)));
        if (same != null) {
            return Optional.of(same);
        }
        Set<String> words = words(foreign);
        double best = LIKE_ENOUGH;
        Optional<Rule> found = Optional.empty();
        for (Named candidate : named) {
            double likeness = likeness(words, candidate.words());
            if (likeness > best) {
                best = likeness;
                found = Optional.of(candidate.rule());
            } else if (likeness == best && found.isPresent()) {
                found = found.filter(rule -> rule.type().equals(candidate.rule().type()));
            }
        }
        return found;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String part : parts(name)) {
            String word = SAME.getOrDefault(part, part);
            if (!EMPTY_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
