package dev.unleak.remedy.consumers;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.unleak.scan.ContextReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The name that a value is given, as in {@code SHOP_DNS_TOKEN=…}, where that tells one credential from others. */
final class ValueNames {
    private static final Pattern GIVEN = Pattern.compile(
            "([A-Za-z_][A-Za-z0-9_.-]{2,63})[\"'\\])]*\\s*(?::=|=>|=|:)\\s*(?:[A-Za-z_.]+\\()?[\"'`]?(?:Bearer )?$");
    private static final Pattern PARTS = Pattern.compile("[_.-]+");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    /** Every project gives such names to many values. */
    private static final Set<String> COMMON = Set.of(
            ("access admin api app application auth authorization bearer client config credential credentials data db"
                            + " default env header headers id key keys my name os pass passwd password private prod"
                            + " public pwd secret secrets self service settings str string test the this token tokens"
                            + " url user username value var x")
                    .split(" "));

    private ValueNames() {}

    /** @param line one that holds the masked value */
    static Optional<String> of(ContextReader.Line line, String masked) {
        int at = line.text().indexOf(masked);
        if (!line.found() || at < 0) {
            return Optional.empty();
        }
        Matcher matcher = GIVEN.matcher(line.text().substring(0, at));
        return matcher.find() && tells(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean tells(String name) {
        String parted = HUMP.matcher(name).replaceAll("$1_$2");
        List<String> words = Stream.of(PARTS.split(parted.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() > 1 && !COMMON.containsAll(words);
    }
}
