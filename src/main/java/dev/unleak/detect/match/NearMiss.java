package dev.unleak.detect.match;

import dev.unleak.detect.text.Layer;
import dev.unleak.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A keyword whose rule found nothing there.
 *
 * @param from where the keyword begins in its layer
 */
public record NearMiss(Rule rule, String keyword, int from, Why why) {
    /** What was lacking. */
    public enum Why {
        /** The name that holds the keyword is given no value that can be read. */
        NO_VALUE,
        /** A value is given, but to a name that is none of the rule's. */
        OTHER_NAME,
        /** The name is given a value that is not of the rule's form. */
        OTHER_VALUE,
        /** The pattern matches nowhere within reach of the keyword. */
        NO_MATCH,
        /** The pattern matches, and none of the names that the rule asks for stands near. */
        NOT_NEAR,
        /** The pattern matches, and the rule leaves out files of that path. */
        OTHER_PATH
    }

    /** The keywords that begin in {@code [from, to)} and whose rules found nothing. Tries every rule, so it is slow. */
    public static List<NearMiss> in(Layer layer, int from, int to, String path, List<Rule> rules) {
        String text = layer.latin1(from, to);
        String folded = text.toLowerCase(Locale.ROOT);
        List<NearMiss> misses = new ArrayList<>();
        for (Rule rule : rules) {
            for (String keyword : rule.keywords()) {
                int at = rule.fold() ? folded.indexOf(keyword.toLowerCase(Locale.ROOT)) : text.indexOf(keyword);
                if (at >= 0) {
                    int start = from + at;
                    why(layer, start, keyword.length(), path, rule)
                            .ifPresent(why -> misses.add(new NearMiss(rule, keyword, start, why)));
                    break;
                }
            }
        }
        return misses;
    }

    /** Empty where the rule did find something. */
    private static Optional<Why> why(Layer layer, int keyword, int length, String path, Rule rule) {
        List<Sighting> seen = new ArrayList<>();
        new Windows(List.of(rule)).search(layer, path, seen::add);
        int from = Math.max(0, keyword - rule.reach());
        int to = Math.min(layer.length(), keyword + length + rule.reach());
        if (seen.stream().anyMatch(sighting -> sighting.matchFrom() < to && from < sighting.matchTo())) {
            return Optional.empty();
        }
        return Optional.of(
                rule.name().isPresent() ? named(layer, keyword, path, rule) : windowed(layer, from, to, path, rule));
    }

    private static Why named(Layer layer, int keyword, String path, Rule rule) {
        Optional<Assignment> read = new AssignmentReader(layer).read(keyword);
        if (read.isEmpty()) {
            return Why.NO_VALUE;
        }
        Predicate<String> isName =
                name -> rule.name().orElseThrow().matcher(name).find();
        Assignment found = read.get();
        if (!isName.test(layer.latin1(found.nameFrom(), found.from()))) {
            return Why.OTHER_NAME;
        }
        boolean fits = rule.pattern().matcher(found.value(layer)).lookingAt();
        return fits ? surroundings(path, rule) : Why.OTHER_VALUE;
    }

    private static Why windowed(Layer layer, int from, int to, String path, Rule rule) {
        if (!rule.pattern().matcher(layer.latin1(from, to)).find()) {
            return Why.NO_MATCH;
        }
        return surroundings(path, rule);
    }

    /** Which of the conditions beside the pattern a match did not fulfil. */
    private static Why surroundings(String path, Rule rule) {
        return Conditions.fits(rule.paths(), path) ? Why.NOT_NEAR : Why.OTHER_PATH;
    }
}
