package dev.unleak.rules.imported;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One foreign rule on its way to one of ours. For one thread. */
final class Conversion {
    private static final int SHORTEST_KEYWORD = 3;
    private static final int MOST_PATTERN = 8_192;
    private static final int MOST_TITLE = 100;
    private static final int WIDE_REACH = 4_096;
    private static final int MOST_REACH = 16_384;
    private static final int LINE = 100;

    /** Sure enough to be told; less than a rule whose cases were proved. */
    private static final double BASE = 0.75;

    private final Table table;
    private final String provider;
    private final List<String> told = new ArrayList<>();
    private final Map<String, Object> rule = new LinkedHashMap<>();

    Conversion(Table table, String provider) {
        this.table = table;
        this.provider = provider;
    }

    /** What is lost on the way, each as the end of a sentence that begins with the rule's name. */
    List<String> told() {
        return told;
    }

    /** Our rule's keys; empty if it cannot be one, which is then told. */
    Optional<Map<String, Object>> rule(List<Table> everywhere) {
        String foreign = table.text("id").orElse("");
        String regex = table.text("regex").orElse("").replace("(?<", "(?P<");
        if (foreign.isEmpty()) {
            return refused("has no id");
        }
        if (table.flag("skipReport")) {
            return refused("is reported only as a part of other rules");
        }
        if (regex.isEmpty()) {
            return refused(table.has("path") ? "finds files by their path, and ours find secrets" : "has no regex");
        }
        Optional<Pattern> pattern = compiled(regex);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        List<String> keywords = keywords(regex);
        if (keywords.isEmpty()) {
            return refused("has no keyword, and no text of 3 characters stands in all its matches");
        }
        int groups = pattern.get().groupCount();
        int group = table.number("secretGroup")
                .map(Double::intValue)
                .filter(number -> number != 0)
                .orElse(Math.min(1, groups));
        if (group < 0 || group > groups) {
            return refused("takes group " + group + " for the secret, and its pattern has " + groups);
        }
        rule.put("id", id(provider, foreign));
        rule.put("title", title(foreign));
        rule.put("severity", "high");
        rule.put("keywords", keywords);
        rule.put("pattern", regex);
        rule.put("group", group);
        reach(keywords, regex);
        judged(foreign);
        paths(everywhere);
        parts();
        rule.put("cases", new LinkedHashMap<>());
        leftOver();
        return Optional.of(rule);
    }

    private Optional<Map<String, Object>> refused(String why) {
        told.add(why);
        return Optional.empty();
    }

    /** Empty if it cannot be a pattern of ours, which is then told. */
    private Optional<Pattern> compiled(String regex) {
        if (regex.length() > MOST_PATTERN || PatternCost.of(regex) >= PatternCost.MOST) {
            told.add("has a pattern that is too large to be compiled in time");
        } else if (regex.matches("(?s).*\\(\\?(?:[=!]|P?<[=!]).*")) {
            told.add("looks ahead or behind in its pattern, which RE2 cannot");
        } else if (regex.contains("\\Q")) {
            told.add("quotes with \\Q in its pattern, which our files do not");
        } else {
            try {
                return Optional.of(Pattern.compile(regex));
            } catch (PatternSyntaxException e) {
                told.add("has a pattern that RE2 does not know: " + e.getDescription());
            }
        }
        return Optional.empty();
    }

    private List<String> keywords(String regex) {
        List<String> all = table.texts("keywords");
        List<String> kept = all.stream()
                .filter(word ->
                        word.length() >= SHORTEST_KEYWORD && word.chars().allMatch(c -> c >= ' ' && c < 127))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (kept.size() == all.size() && !all.isEmpty()) {
            return kept;
        }
        Optional<String> literal = Literals.longest(regex);
        if (literal.isPresent()) {
            return List.of(literal.get().toLowerCase(Locale.ROOT));
        }
        if (!kept.isEmpty()) {
            told.add("has keywords of fewer than 3 characters or beyond ASCII, which are left out");
        }
        return kept;
    }

    /** A keyword of theirs may stand anywhere in the text, one of ours stands near. */
    private void reach(List<String> keywords, String regex) {
        String folded = regex.toLowerCase(Locale.ROOT).replace("\\", "");
        if (keywords.stream().anyMatch(word -> !folded.contains(word))) {
            rule.put("reach", WIDE_REACH);
        }
    }

    private void judged(String foreign) {
        Optional<Filter> filter = table.text("filter").map(Filter::of);
        table.number("entropy")
                .or(() -> filter.flatMap(Filter::entropy))
                .filter(bits -> bits > 0)
                .ifPresent(bits -> rule.put("entropy", bits));
        if (table.flag("tokenEfficiency") || filter.map(Filter::rarity).orElse(false)) {
            rule.put("rarity", "required");
        }
        filter.filter(seen -> !seen.whole()).ifPresent(seen -> told.add("loses a part of its filter expression"));
        rule.put("base", BASE);
        if (foreign.toLowerCase(Locale.ROOT).startsWith("generic")) {
            rule.put("generic", true);
        }
    }

    private void paths(List<Table> everywhere) {
        List<Table> lists = new ArrayList<>(table.tables("allowlist"));
        lists.addAll(table.tables("allowlists"));
        told.addAll(Exceptions.of(lists).told());
        // What is lost of the lists for all rules is told once, for the file.
        lists.addAll(everywhere);
        Exceptions exceptions = Exceptions.of(lists);
        if (!exceptions.ignore().isEmpty()) {
            rule.put("ignore", exceptions.ignore());
        }
        Map<String, List<String>> paths = new LinkedHashMap<>();
        table.text("path")
                .ifPresent(regex -> PathGlobs.of(regex)
                        .ifPresentOrElse(
                                globs -> paths.put("only", globs),
                                () -> told.add("looks into every file, for its path says more than globs can")));
        if (!exceptions.paths().isEmpty()) {
            paths.put("not", exceptions.paths());
        }
        if (!paths.isEmpty()) {
            rule.put("paths", paths);
        }
    }

    private void parts() {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String key : List.of("required", "components")) {
            for (Table part : table.tables(key)) {
                part.text("id").ifPresent(id -> parts.add(Map.of("rule", id(provider, id), "within", distance(part))));
            }
        }
        if (!parts.isEmpty()) {
            rule.put("parts", parts);
            told.add("is found without its other parts too, and believed more with them");
        }
    }

    private static int distance(Table part) {
        double lines = part.number("withinLines").orElse(5.0);
        return (int) Math.clamp(lines * LINE + part.number("withinColumns").orElse(0.0), LINE, MOST_REACH);
    }

    private void leftOver() {
        for (String key : List.of("validate", "analyze", "revoke", "prefilter")) {
            if (table.has(key)) {
                told.add("loses its " + key + " expression, for nothing of an imported file is run");
            }
        }
        table.texts("tags");
        if (!table.unread().isEmpty()) {
            told.add("loses what we do not know: " + String.join(", ", table.unread()));
        }
    }

    static String id(String provider, String foreign) {
        String kebab = kebab(foreign);
        return kebab.equals(provider) || kebab.startsWith(provider + "-") ? kebab : provider + "-" + kebab;
    }

    static String kebab(String text) {
        String kebab =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return kebab.isEmpty() ? "rules" : kebab;
    }

    private String title(String foreign) {
        String text = table.text("description").orElse(foreign).strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        String whole = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return whole.length() > MOST_TITLE ? whole.substring(0, MOST_TITLE - 1) + "…" : whole;
    }
}
