package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    @Test
    void tellsAllTextsOfAShortPattern() {
        assertThat(Expansion.of("(?:\\b|_)log[_-]?in"))
                .hasValueSatisfying(texts -> assertThat(texts)
                        .containsExactlyInAnyOrder("login", "log_in", "log-in", "_login", "_log_in", "_log-in"));
    }

    @Test
    void marksWhatMayBeManyThings() {
        assertThat(Expansion.of("acme.{0,4}[a-z]key\\d+")).contains(List.of("acme\0\0key\0"));
    }

    @Test
    void refusesWhatStandsForTooManyTexts() {
        assertThat(Expansion.of("[abcdefgh][abcdefgh]")).isEmpty();
        assertThat(Expansion.of("(?=acme)")).isEmpty();
    }

    /** Every text without a mark is one that the pattern matches. */
    @Property(tries = 300)
    void everyTextMatchesItsPattern(@ForAll("patterns") String pattern) {
        Expansion.of(pattern)
                .ifPresent(texts -> assertThat(texts)
                        .allMatch(text -> Pattern.compile(pattern).matches(text)));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("acme", "[_-]?", "(?:api|app)", "x?", "\\.", "[.]", "(?:a|)")
                .list()
                .ofMaxSize(5)
                .map(pieces -> String.join("", pieces));
    }
}
