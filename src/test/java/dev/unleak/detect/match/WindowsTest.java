package dev.unleak.detect.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Fragment.Range;
import dev.unleak.model.Origin;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-key
                title: Acme key
                severity: high
                keywords: [acmekey]
                reach: 20
                pattern: 'acmekey=([a-z]{10})'
                cases: {match: ['acmekey={secret}'], no_match: ['acme']}
            """;

    private final List<Rule> rules = RuleSet.parse("acme.yaml", RULES, broken -> {
        throw broken;
    });

    private final String text = "-".repeat(18) + "acmekey=" + "q".repeat(10) + "-".repeat(60);

    @Test
    void findsAMatchWhoseKeywordLiesWhereTheReachOfAnotherNewPartEnds() {
        assertThat(search(new Range(0, 1), new Range(36, 40))).hasSize(1);
    }

    @Test
    void findsNothingThatTouchesNoNewPart() {
        assertThat(search(new Range(0, 1), new Range(38, 40))).isEmpty();
        assertThat(search()).isEmpty();
    }

    private List<Sighting> search(Range... fresh) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Fragment fragment =
                new Fragment(bytes, bytes.length, List.of(fresh), Fragment.Start.OF_FILE, new Origin.Stdin());
        List<Sighting> seen = new ArrayList<>();
        new Windows(rules).search(Layer.outermost(fragment), "", seen::add);
        return seen;
    }
}
