package dev.unleak.remedy.consumers;

import com.google.re2j.Pattern;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideKind;
import dev.unleak.model.ConsumerFile.By;
import dev.unleak.model.Finding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells a consumer of one finding.
 *
 * @param names texts by what they are; the value itself is not among them, it is known by its fingerprint
 * @param filePatterns globs of the guide
 * @param words the guide's own words, by which a file's name alone may tell
 */
record Sought(Finding finding, Map<String, By> names, List<String> filePatterns, Set<String> words) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
    private static final Pattern ENDPOINT =
            Pattern.compile("(?:[a-z]+://)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[a-z]{2,}(?:[:/]\\S*)?");
    private static final Pattern WORD_BORDER = Pattern.compile("[^a-z0-9]+");
    private static final int SHORTEST = 5;

    /** Words that say nothing of a provider. */
    private static final Set<String> COMMON = Set.of(
            ("access account admin api app auth bot client cloud code credential credentials data database deploy email"
                            + " file generic global http json key keys legacy live login mail oauth origin password"
                            + " personal private project public secret server service settings smtp string test token"
                            + " tokens user webhook with")
                    .split(" "));

    /** @param given names that the value is given where it was found */
    static Sought of(Finding finding, Optional<Guide> guide, Collection<String> given) {
        Map<String, By> names = new LinkedHashMap<>();
        given.forEach(name -> names.put(name, By.NAME));
        guide.stream()
                .flatMap(Sought::symbols)
                .filter(Sought::tells)
                .forEach(symbol -> names.putIfAbsent(symbol, by(symbol)));
        return new Sought(
                finding,
                names,
                guide.map(known -> known.consumers().filePatterns()).orElse(List.of()),
                guide.map(Sought::words).orElse(Set.of()));
    }

    private static Stream<String> symbols(Guide guide) {
        return Stream.of(
                        Stream.of(guide.names().variable()),
                        guide.kinds().stream().map(GuideKind::envNames).flatMap(List::stream),
                        guide.consumers().symbols().stream())
                .flatMap(names -> names)
                .map(String::strip);
    }

    private static boolean tells(String symbol) {
        return symbol.length() >= SHORTEST && !COMMON.contains(symbol.toLowerCase(Locale.ROOT));
    }

    private static By by(String symbol) {
        if (VARIABLE.matches(symbol)) {
            return By.VARIABLE;
        }
        return ENDPOINT.matches(symbol) ? By.ENDPOINT : By.SETTING;
    }

    private static Set<String> words(Guide guide) {
        return Stream.concat(Stream.of(guide.id(), guide.provider()), guide.aliases().stream())
                .flatMap(name -> Stream.of(WORD_BORDER.split(name.toLowerCase(Locale.ROOT))))
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
