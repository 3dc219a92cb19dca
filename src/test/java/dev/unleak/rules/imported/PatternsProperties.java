package dev.unleak.rules.imported;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws about patterns, on patterns that are put together at random. */
class PatternsProperties {
    @Property(tries = 500)
    void aLiteralStandsInEveryMatch(@ForAll("patterns") String pattern, @ForAll int seed) {
        String match = RgxGen.parse(pattern).generate(new Random(seed));

        assertThat(Pattern.matches(pattern, match)).isTrue();
        Literals.longest(pattern).ifPresent(literal -> assertThat(match).contains(literal));
    }

    @Property(tries = 300)
    void aPatternIsNoCheaperThanWhatItRepeats(@ForAll("patterns") String pattern) {
        int cost = PatternCost.of(pattern);

        assertThat(PatternCost.of("(" + pattern + "){7}")).isEqualTo(Math.min(PatternCost.MOST, 7 * cost));
        assertThat(PatternCost.of("((" + pattern + "){999}){999}")).isEqualTo(PatternCost.MOST);
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> atoms =
                Arbitraries.of("a", "key", "tok_", "\\.", "[a-c]", "\\d", "(?:xy)", "(zed-)", "(?:one|two)");
        Arbitrary<String> counts = Arbitraries.of("", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}");
        return atoms.flatMap(atom -> counts.map(count -> atom + count))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(PatternsProperties::joined);
    }

    private static String joined(List<String> parts) {
        return String.join("", parts);
    }
}
