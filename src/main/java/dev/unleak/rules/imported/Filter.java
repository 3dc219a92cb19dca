package dev.unleak.rules.imported;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * The two tests that betterleaks' filters hold most often, which our rules know too: a least entropy, and that the
 * value does not look like words. Format: betterleaks, docs/config.md, "Filtering" (CEL in version 1, Expr in version
 * 2).
 *
 * @param whole whether that is all that the expression says
 */
record Filter(Optional<Double> entropy, boolean rarity, boolean whole) {
    private static final String SECRET = "\\(finding(?:\\.secret|\\[\"secret\"\\])\\)";
    private static final Pattern ENTROPY =
            Pattern.compile("(?s)\\s*(?:filter\\.)?entropy" + SECRET + "\\s*<=?\\s*([0-9]+(?:\\.[0-9]+)?)\\s*");
    private static final Pattern WORDS =
            Pattern.compile("(?s)\\s*(?:filter\\.)?failsTokenEfficiency" + SECRET + "\\s*");

    static Filter of(String expression) {
        Optional<Double> entropy = Optional.empty();
        boolean rarity = false;
        boolean whole = true;
        for (String part : expression.split("\\|\\|")) {
            Matcher least = ENTROPY.matcher(part);
            if (least.matches()) {
                entropy = Optional.of(Double.parseDouble(least.group(1)));
            } else if (WORDS.matches(part)) {
                rarity = true;
            } else {
                whole = false;
            }
        }
        // A part of an expression that also has brackets may be one side of an "and".
        return whole || !expression.contains("&&")
                ? new Filter(entropy, rarity, whole)
                : new Filter(Optional.empty(), false, false);
    }
}
