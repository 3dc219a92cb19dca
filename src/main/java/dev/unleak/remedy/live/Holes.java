package dev.unleak.remedy.live;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of a guide's texts. Braces that hold no known name, as in JSON, stay as they are. */
final class Holes {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)\\}");

    private Holes() {}

    /** Where a value goes: from the opening brace to behind the closing one. */
    record Hole(String name, String value, int from, int to) {}

    static String fill(String text, Map<String, String> values) {
        return fill(text, values, Hole::value);
    }

    /** @param how turns a value into what stands at that place */
    static String fill(String text, Map<String, String> values, Function<Hole, String> how) {
        Matcher matcher = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            if (values.containsKey(name)) {
                filled.append(text, from, matcher.start())
                        .append(how.apply(
                                new Hole(name, values.getOrDefault(name, ""), matcher.start(), matcher.end())));
                from = matcher.end();
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}
