package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class KeywordAutomatonTest {
    @Property
    void findsWhatANaiveSearchFinds(
            @ForAll @Size(min = 1, max = 12)
                    Set<@StringLength(min = 1, max = 5) @CharRange(from = 'a', to = 'c') @NotEmpty String> keywords,
            @ForAll @StringLength(max = 200) @CharRange(from = 'a', to = 'd') @CharRange(from = 'A', to = 'C')
                    String text) {
        List<String> list = List.copyOf(keywords);
        assertThat(hits(list, text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(naive(list, text));
    }

    @Property(tries = 100)
    void findsTheSameInALongTextWhereLanesMeet(
            @ForAll @Size(min = 1, max = 12)
                    Set<@StringLength(min = 1, max = 5) @CharRange(from = 'a', to = 'c') @NotEmpty String> keywords,
            @ForAll @StringLength(min = 50, max = 60) @CharRange(from = 'a', to = 'd') String text) {
        List<String> list = List.copyOf(keywords);
        String longText = text.repeat(2 * Lanes.COUNT * Lanes.LONGEST / text.length() + 3);
        assertThat(hits(list, longText.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(naive(list, longText));
    }

    @Property
    void holdsAgainstAnyBytes(@ForAll byte[] bytes) {
        List<String> keywords = List.of("://", "AKIA", "-----BEGIN");
        assertThat(hits(keywords, bytes)).isEqualTo(naive(keywords, new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private static Set<String> hits(List<String> keywords, byte[] bytes) {
        Set<String> hits = new TreeSet<>();
        new KeywordAutomaton(keywords)
                .scan(bytes, 0, bytes.length, (keyword, end) -> hits.add(keywords.get(keyword) + "@" + end));
        return hits;
    }

    private static Set<String> naive(List<String> keywords, String text) {
        Set<String> hits = new TreeSet<>();
        String folded = text.toLowerCase(Locale.ROOT);
        for (String keyword : keywords) {
            String wanted = keyword.toLowerCase(Locale.ROOT);
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                hits.add(keyword + "@" + (at + keyword.length()));
            }
        }
        return hits;
    }
}
