package dev.unleak.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text can be read on its ground, light and dark: WCAG 2.2, 1.4.3 asks for 4.5 to 1. */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("-u-([a-z-]+): #([0-9a-f]{6});");
    private static final List<String[]> PAIRS = List.of(
            pair("ink", "bg"),
            pair("soft", "bg"),
            pair("faint", "bg"),
            pair("faint", "panel"),
            pair("faint", "rail"),
            pair("soft", "rail"),
            pair("soft", "accent-soft"),
            pair("accent", "panel"),
            pair("accent", "accent-soft"),
            pair("on-accent", "accent-fill"),
            pair("crit", "crit-soft"),
            pair("high", "high-soft"),
            pair("med", "med-soft"),
            pair("low", "low-soft"),
            pair("ok", "ok-soft"),
            pair("comment", "code"),
            pair("string", "code"),
            pair("word", "code"),
            pair("number", "code"));

    @Test
    void canBeReadInLight() throws IOException {
        check(tokens(0));
    }

    @Test
    void canBeReadInDark() throws IOException {
        check(tokens(1));
    }

    private static void check(Map<String, Integer> tokens) {
        for (String[] pair : PAIRS) {
            assertThat(contrast(colour(tokens, pair[0]), colour(tokens, pair[1])))
                    .as("%s on %s", pair[0], pair[1])
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static int colour(Map<String, Integer> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Integer> tokens(int scheme) throws IOException {
        String css;
        try (var in = TokensTest.class.getResourceAsStream("/css/tokens.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] parts = css.split("@media");
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(parts[scheme]);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return tokens;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double c = (value & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static String[] pair(String text, String ground) {
        return new String[] {text, ground};
    }
}
