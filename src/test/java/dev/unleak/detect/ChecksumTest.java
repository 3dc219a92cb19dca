package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule of a person's own may ask for a checksum that the values it takes cannot even hold. */
class ChecksumTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-key
                title: Acme key
                severity: high
                checksum: %s
                keywords: [acme_]
                pattern: '(acme_[a-z0-9]+)'
                cases: {match: ['{secret}'], no_match: ['acme']}
            """;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aValueThatCannotHoldItsChecksumIsTakenForWrong(Rule.Checksum checksum) {
        String word = checksum.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Detector detector =
                Detector.of(RuleSet.of(RuleSet.parse("acme.yaml", RULES.formatted(word), ChecksumTest::fail), "test"));
        for (String value : List.of("acme_b", "acme_" + "1" + "b".repeat(20))) {
            byte[] text = ("x = " + value).getBytes(StandardCharsets.UTF_8);
            assertThat(detector.search(Fragment.whole(text, new Origin.Stdin())))
                    .as(value)
                    .singleElement()
                    .extracting(Candidate::confidence)
                    .satisfies(confidence -> assertThat(confidence).isLessThan(0.5));
        }
    }

    private static void fail(RuntimeException broken) {
        throw broken;
    }
}
