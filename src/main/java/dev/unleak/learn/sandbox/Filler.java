package dev.unleak.learn.sandbox;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.unleak.content.ContentException;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Fills the placeholders of lesson texts, <code>%{...}</code>, with values made on the spot; docs/content-format.md
 * lists them. The same seed and scope give the same values; a named value depends on seed and name alone, so that a
 * lesson's text and its sandbox can speak of one value. Not safe for use by many threads.
 */
public final class Filler implements UnaryOperator<String> {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("%\\{(?:([a-z][a-z0-9-]*)=)?((?:[^{}]|\\{[^{}]*\\})*)\\}");
    private static final String SECRET = "secret:";

    private final RuleSet rules;
    private final long seed;
    private final Forge forge;
    private final Map<String, String> named = new HashMap<>();

    /** @param scope tells texts apart, so that unnamed values differ between them */
    public Filler(RuleSet rules, long seed, String scope) {
        this.rules = rules;
        this.seed = seed;
        this.forge = forge(scope);
    }

    private Forge forge(String scope) {
        return new Forge(seed * 31 + scope.hashCode());
    }

    /** @throws ContentException naming a placeholder that is unknown */
    @Override
    public String apply(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            filled.append(text, from, matcher.start());
            String name = matcher.group(1);
            String spec = matcher.group(2);
            if (name == null) {
                String known = named.get(spec);
                filled.append(known == null ? value(forge, spec) : known);
            } else {
                filled.append(named.computeIfAbsent(name, key -> value(forge("name " + key), spec)));
            }
            from = matcher.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** The text with a reference to a variable in place of each placeholder, which is no value to a scanner. */
    public static String emptied(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("\\${VALUE}");
    }

    private String value(Forge forge, String spec) {
        if (spec.startsWith(SECRET)) {
            String id = spec.substring(SECRET.length());
            Rule rule = rules.rule(id).orElseThrow(() -> new ContentException("There is no rule " + id + "."));
            return forge.forge(rule).reveal();
        }
        return forge.fill("{" + spec + "}", "");
    }
}
