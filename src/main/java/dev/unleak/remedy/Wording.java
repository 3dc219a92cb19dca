package dev.unleak.remedy;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.unleak.guides.Guide;
import dev.unleak.guides.Misuse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills a step's text from the guide. A line whose value the guide does not have is left out, so that one text serves
 * full, brief and missing guides.
 */
final class Wording {
    /** What a text may name, by placeholder; an empty answer leaves the line out. */
    static final Map<String, Function<Guide, String>> VALUES = Map.of(
            "names.variable", guide -> guide.names().variable(),
            "create.path", guide -> guide.create().consolePath(),
            "rotate.summary", guide -> guide.rotate().summary(),
            "rotate.grace", guide -> guide.rotate().grace(),
            "revoke.path", guide -> guide.revoke().consolePath(),
            "revoke.delay", guide -> guide.revoke().effectDelay(),
            "misuse.logs",
                    guide -> guide.misuse().logs().stream().map(Wording::log).collect(Collectors.joining("; ")),
            "misuse.blind-spots", guide -> String.join(" ", guide.misuse().blindSpots()),
            "consumers.symbols",
                    guide -> guide.consumers().symbols().stream()
                            .limit(6)
                            .map(symbol -> "`" + symbol + "`")
                            .collect(Collectors.joining(", ")));

    /** The lists of a guide that a step may show below its text. */
    static final Map<String, Function<Guide, List<String>>> LISTS = Map.of(
            "create.steps", guide -> guide.create().steps(),
            "rotate.steps", guide -> guide.rotate().steps(),
            "rotate.emergency", guide -> guide.rotate().emergency(),
            "revoke.steps", guide -> guide.revoke().steps(),
            "misuse.queries", guide -> guide.misuse().queries(),
            "consumers.what-breaks", guide -> guide.consumers().whatBreaks());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z.-]+)\\}");

    private Wording() {}

    static List<String> placeholders(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    static String fill(String text, Optional<Guide> guide) {
        return text.lines()
                .flatMap(line -> line(line, guide).stream())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    static List<String> list(String name, Optional<Guide> guide) {
        return Optional.ofNullable(LISTS.get(name)).flatMap(guide::map).orElse(List.of());
    }

    private static Optional<String> line(String line, Optional<Guide> guide) {
        String filled = line;
        for (String name : placeholders(line)) {
            Function<Guide, String> reader = VALUES.get(name);
            String value = reader == null ? "" : guide.map(reader).orElse("").strip();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String unchecked = guide.filter(g -> g.isUnverified(field(name))).isPresent() ? " (not checked)" : "";
            filled = filled.replace("{" + name + "}", ended(value, filled, name) + unchecked);
        }
        return Optional.of(filled);
    }

    /** Without a full stop of its own where the line goes on with one. */
    private static String ended(String value, String line, String name) {
        boolean stopFollows = line.contains("{" + name + "}.");
        return stopFollows && value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
    }

    /** The guide's own name for the field behind a placeholder, as its list of unverified fields has it. */
    private static String field(String placeholder) {
        return switch (placeholder) {
            case "create.path" -> "create.console_path";
            case "revoke.path" -> "revoke.console_path";
            case "revoke.delay" -> "revoke.effect_delay";
            case "misuse.blind-spots" -> "misuse.blind_spots";
            default -> placeholder;
        };
    }

    private static String log(Misuse.Log log) {
        String path = log.path().isEmpty() ? "" : " (" + log.path() + ")";
        String kept = log.retention().isEmpty() ? "" : ", kept for " + log.retention();
        return log.name() + path + kept;
    }
}
