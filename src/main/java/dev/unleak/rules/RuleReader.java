package dev.unleak.rules;

import com.google.re2j.PatternSyntaxException;
import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.model.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads one provider's rule file; the format is docs/content-format.md. */
final class RuleReader {
    private static final int DEFAULT_REACH = 256;
    private static final int DEFAULT_DISTANCE = 512;
    private static final int MOST_REACH = 16_384;
    private static final int SHORTEST_KEYWORD = 3;
    private static final double DEFAULT_BASE = 0.9;

    private final String provider;
    private final String providerName;
    /** The page that documents all formats of the file, where there is one. */
    private final String source;

    private RuleReader(String provider, String providerName, String source) {
        this.provider = provider;
        this.providerName = providerName;
        this.source = source;
    }

    /** @throws ContentException naming file and key of what is wrong */
    static List<Rule> read(Path file) {
        return read(Yaml.read(file), file.getFileName().toString(), broken -> {
            throw broken;
        });
    }

    /**
     * @param name the file's, with its ending
     * @param broken told of each rule that is left out
     * @throws ContentException if the file as a whole is none
     */
    static List<Rule> read(Node node, String name, Consumer<ContentException> broken) {
        node.allow("schema", "provider", "name", "source", "rules");
        if (node.number("schema", 0) != 1) {
            throw node.error("'schema' must be 1");
        }
        String provider = node.text("provider");
        if (!(provider + ".yaml").equals(name)) {
            throw node.error("'provider' must be the file's name without its ending");
        }
        RuleReader reader = new RuleReader(provider, node.text("name"), source(node, ""));
        List<Rule> rules = new ArrayList<>();
        for (Node rule : node.children("rules")) {
            try {
                rules.add(reader.rule(rule));
            } catch (ContentException e) {
                broken.accept(e);
            }
        }
        return rules;
    }

    private Rule rule(Node node) {
        node.allow(
                "id",
                "type",
                "title",
                "severity",
                "keywords",
                "fold",
                "pattern",
                "group",
                "assigned",
                "reach",
                "near",
                "entropy",
                "rarity",
                "checksum",
                "ignore",
                "paths",
                "base",
                "public_by_design",
                "generic",
                "parts",
                "source",
                "guide",
                "live_check",
                "lesson",
                "forge",
                "cases");
        String id = node.text("id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || !id.startsWith(provider)) {
            throw node.error("'id' must be in kebab case and begin with the provider");
        }
        Optional<Assigned> assigned = node.child("assigned").map(RuleReader::assigned);
        Regex pattern = pattern(node, assigned);
        int group = checked(
                node,
                "group",
                node.number("group", Math.min(1, pattern.groupCount())),
                n -> n >= 0 && n <= pattern.groupCount());
        return new Rule(
                id,
                node.text("type", id),
                provider,
                providerName,
                node.text("title"),
                word(node, "severity", node.text("severity"), Severity.class),
                keywords(node, assigned),
                node.flag("fold", true),
                pattern,
                group,
                assigned.map(Assigned::namePattern),
                checked(node, "reach", node.number("reach", DEFAULT_REACH), n -> n > 0 && n <= MOST_REACH),
                node.child("near").map(RuleReader::near),
                node.decimal("entropy", 0),
                node.optionalText("rarity")
                        .map(word -> checked(node, "rarity", word, "required"::equals))
                        .isPresent(),
                word(node, "checksum", node.text("checksum", "none"), Rule.Checksum.class),
                node.texts("ignore").stream()
                        .map(text -> compile(node, "ignore", text))
                        .toList(),
                node.child("paths").map(RuleReader::paths).orElse(new Rule.Paths(List.of(), List.of())),
                checked(node, "base", node.decimal("base", DEFAULT_BASE), n -> n > 0 && n < 1),
                word(node, "public_by_design", node.text("public_by_design", "no"), Rule.PublicByDesign.class),
                node.flag("generic", false),
                node.children("parts").stream().map(RuleReader::part).toList(),
                source(node, source),
                node.text("guide", ""),
                node.text("live_check", ""),
                node.text("lesson", "M3.1"),
                node.optionalText("forge")
                        .orElseGet(() -> assigned.map(Assigned::value)
                                .orElseGet(() -> PatternText.group(pattern.text(), group))),
                cases(node));
    }

    private static Regex pattern(Node node, Optional<Assigned> assigned) {
        if (assigned.isPresent() == node.has("pattern")) {
            throw node.error("either 'pattern' or 'assigned' must be given");
        }
        try {
            return assigned.map(Assigned::valuePattern).orElseGet(() -> Regex.of(node.text("pattern")));
        } catch (PatternSyntaxException e) {
            throw new ContentException(node.at() + ": the pattern does not compile: " + e.getMessage(), e);
        }
    }

    private static Regex compile(Node node, String key, String text) {
        try {
            return Regex.of(text);
        } catch (PatternSyntaxException e) {
            throw new ContentException(node.at() + ": '" + key + "' does not compile: " + e.getMessage(), e);
        }
    }

    private static Assigned assigned(Node node) {
        node.allow("names", "value");
        if (node.texts("names").isEmpty()) {
            throw node.error("'names' is missing");
        }
        return new Assigned(node.texts("names"), node.text("value"));
    }

    private static List<String> keywords(Node node, Optional<Assigned> assigned) {
        List<String> given = node.texts("keywords");
        List<String> keywords = assigned.flatMap(Assigned::keywords)
                .filter(read -> given.isEmpty() || shortest(read) > shortest(given))
                .orElse(given);
        if (keywords.isEmpty()) {
            throw node.error("'keywords' is missing, and cannot be read off the names");
        }
        for (String keyword : keywords) {
            if (keyword.length() < SHORTEST_KEYWORD || !keyword.chars().allMatch(c -> c >= ' ' && c < 127)) {
                throw node.error("keyword '" + keyword + "' must be ASCII and at least 3 characters");
            }
        }
        return keywords;
    }

    private static int shortest(List<String> keywords) {
        return keywords.stream().mapToInt(String::length).min().orElse(0);
    }

    private static Rule.Near near(Node node) {
        node.allow("names", "within");
        return new Rule.Near(
                node.texts("names").stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList(),
                checked(node, "within", node.number("within", DEFAULT_REACH), n -> n > 0 && n <= MOST_REACH));
    }

    private static Rule.Part part(Node node) {
        node.allow("rule", "within");
        return new Rule.Part(
                node.text("rule"),
                checked(node, "within", node.number("within", DEFAULT_DISTANCE), n -> n > 0 && n <= MOST_REACH));
    }

    private static String source(Node node, String otherwise) {
        String source = node.text("source", otherwise);
        return checked(node, "source", source, url -> url.isEmpty() || url.startsWith("https://"));
    }

    private static Rule.Paths paths(Node node) {
        node.allow("only", "not");
        return new Rule.Paths(node.texts("only"), node.texts("not"));
    }

    private static Rule.Cases cases(Node node) {
        Node cases = node.child("cases").orElseThrow(() -> node.error("'cases' is missing"));
        cases.allow("match", "no_match");
        return new Rule.Cases(cases.texts("match"), cases.texts("no_match"));
    }

    private static <T> T checked(Node node, String key, T value, Predicate<T> fine) {
        if (!fine.test(value)) {
            throw node.error("'" + key + "' is out of range: " + value);
        }
        return value;
    }

    private static <E extends Enum<E>> E word(Node node, String key, String word, Class<E> type) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ContentException(node.at() + ": '" + key + "' cannot be '" + word + "'", e);
        }
    }
}
