package dev.unleak.detect.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PrefilterTest {
    @Test
    void wantsEveryRunInOrder() {
        assertThat(mayMatch("acme_[0-9a-f]{4}.*@home", "x acme_12ef and me@home"))
                .isTrue();
        assertThat(mayMatch("acme_[0-9a-f]{4}.*@home", "x acme_12eg and me@home"))
                .isFalse();
        assertThat(mayMatch("acme_[0-9a-f]{4}.*@home", "me@home has acme_12ef")).isFalse();
    }

    @Test
    void foldsWhereThePatternDoes() {
        assertThat(mayMatch("(?i:acme)-[A-Z]{2}", "AcMe-QX")).isTrue();
        assertThat(mayMatch("(?i:acme)-[A-Z]{2}", "AcMe-qx")).isFalse();
        assertThat(mayMatch("(?i)acme-[a-z]{2}(?-i:T)", "ACME-QXT")).isTrue();
    }

    @Test
    void allowsWhatItDoesNotUnderstand() {
        assertThat(mayMatch("\\pN[[:alpha:]]", "")).isTrue();
    }

    @Test
    void wantsTheHeadAtTheStartOfAValue() {
        Prefilter prefilter = Prefilter.of("([a-f]{3}-[0-9]{3})(?:\\z|[^\\w])");
        assertThat(prefilter.mayBegin(bytes("abc-123"), 0, 7)).isTrue();
        assertThat(prefilter.mayBegin(bytes("abc-123"), 0, 6)).isFalse();
        assertThat(prefilter.mayBegin(bytes("xabc-123"), 0, 8)).isFalse();
    }

    @Test
    void knowsWhetherEveryMatchBeginsWithAKeyword() {
        assertThat(Prefilter.of("\\b(acme_[a-z]{4})").beginsWith("acme_", false))
                .isTrue();
        assertThat(Prefilter.of("(?i:acme)_[a-z]{4}").beginsWith("acme_", true)).isTrue();
        assertThat(Prefilter.of("(?i:acme)_[a-z]{4}").beginsWith("acme_", false))
                .isFalse();
        assertThat(Prefilter.of("x?acme_[a-z]{4}").beginsWith("acme_", true)).isFalse();
        assertThat(Prefilter.of("(?:acme|acne)_[a-z]{4}").beginsWith("acme_", true))
                .isFalse();
    }

    /** Over a tiny alphabet, so that patterns and texts often meet. */
    @Property(tries = 2_000)
    void neverRejectsAMatch(@ForAll("patterns") String pattern, @ForAll long seed) {
        RandomGenerator random = new java.util.Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            text.append("abAB1-".charAt(random.nextInt(6)));
        }
        Pattern compiled = Pattern.compile(pattern);
        if (compiled.matcher(text.toString()).find()) {
            assertThat(mayMatch(pattern, text.toString())).isTrue();
        }
        for (int i = 0; i <= text.length(); i++) {
            if (compiled.matches(text.substring(i))) {
                byte[] bytes = bytes(text.toString());
                assertThat(Prefilter.of(pattern).mayBe(bytes, i, text.length(), ByteSet.in(bytes, i, text.length())))
                        .isTrue();
            }
        }
        if (compiled.matcher(text.toString()).lookingAt()) {
            assertThat(Prefilter.of(pattern).mayBegin(bytes(text.toString()), 0, text.length()))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> atom = Arbitraries.of(
                "a",
                "B",
                "1",
                "-",
                ".",
                "[ab]",
                "[^a]",
                "[A-B1]",
                "\\d",
                "\\w",
                "\\b",
                "^",
                "(?i:a)",
                "(?i:[^b])",
                "(?:)");
        Arbitrary<String> times = Arbitraries.of("", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}", "+?");
        Arbitrary<String> piece = atom.flatMap(one -> times.map(many -> "(?:" + one + ")" + many));
        Arbitrary<String> sequence = piece.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
        Arbitrary<String> group =
                sequence.list().ofMinSize(1).ofMaxSize(3).map(list -> "(" + String.join("|", list) + ")");
        return Arbitraries.oneOf(
                group,
                group.flatMap(first -> times.flatMap(many -> group.map(second -> first + many + second))),
                group.map(one -> "(?i)" + one));
    }

    private static boolean mayMatch(String pattern, String text) {
        return Prefilter.of(pattern).mayMatch(bytes(text), 0, text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
