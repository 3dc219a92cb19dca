package dev.unleak.rules;

import com.github.curiousoddman.rgxgen.RgxGen;
import dev.unleak.content.ContentException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills the placeholders of case and sample texts; docs/content-format.md lists them. */
final class Template {
    private static final String DIGIT = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALNUM = DIGIT + UPPER + LOWER;
    private static final String[] WORDS = {
        "amber", "basin", "cedar", "delta", "ember", "fable", "grove", "hazel", "inlet", "jolly", "kayak", "lemon",
        "maple", "noble", "olive", "pearl", "quilt", "river", "spruce", "tulip", "umbra", "velvet", "willow", "zephyr"
    };

    private final Random random;

    Template(Random random) {
        this.random = random;
    }

    String fill(String text, String secret) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
                filled.append(c);
                i++;
            } else if (c == '{') {
                int end = close(text, i);
                filled.append(value(text.substring(i + 1, end), secret));
                i = end;
            } else if (c == '}') {
                throw new ContentException("A literal brace is written twice: " + text);
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** The brace that closes the one at {@code open}; a pattern may hold braces of its own. */
    private static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        throw new ContentException("A placeholder is not closed: " + text);
    }

    private String value(String placeholder, String secret) {
        int colon = placeholder.indexOf(':');
        String name = colon < 0 ? placeholder : placeholder.substring(0, colon);
        String argument = placeholder.substring(colon + 1);
        return switch (name) {
            case "secret" -> secret;
            case "alnum" -> characters(ALNUM, argument);
            case "lower" -> characters(LOWER, argument);
            case "upper" -> characters(UPPER, argument);
            case "digit" -> characters(DIGIT, argument);
            case "hex" -> characters("0123456789abcdef", argument);
            case "base64" -> characters(ALNUM + "+/", argument);
            case "base64url" -> characters(ALNUM + "-_", argument);
            case "uuid" ->
                new UUID(random.nextLong() & ~0xf000L | 0x4000, random.nextLong() >>> 2 | 1L << 63).toString();
            case "word" ->
                IntStream.range(0, number(argument))
                        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                        .collect(Collectors.joining("-"));
            case "re" -> RgxGen.parse(argument).generate(random);
            default -> throw new ContentException("There is no placeholder {" + placeholder + "}.");
        };
    }

    private String characters(String alphabet, String length) {
        return random.ints(number(length), 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ContentException("A placeholder needs a number, not '" + text + "'.", e);
        }
    }
}
