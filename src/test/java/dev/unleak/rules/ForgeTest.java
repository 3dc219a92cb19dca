package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import org.junit.jupiter.api.Test;

class ForgeTest {
    private final RuleSet rules = RuleSet.load(Content.shipped());

    @Test
    void makesTheSameValuesFromTheSameSeed() {
        for (Rule rule : rules.rules()) {
            assertThat(new Forge(7).forge(rule).reveal())
                    .isEqualTo(new Forge(7).forge(rule).reveal());
        }
    }

    @Test
    void everyRuleMatchesWhatTheForgeMakesOfIt() {
        Forge forge = new Forge(11);
        for (Rule rule : rules.rules()) {
            if (rule.name().isEmpty() && rule.group() == 0) {
                assertThat(rule.pattern().matches(forge.forge(rule).reveal()))
                        .as(rule.id())
                        .isTrue();
            }
        }
    }

    @Test
    void closesTokensWithTheirChecksum() {
        Rule rule = rules.rule("github-token").orElseThrow();
        assertThat(Base62.closes(new Forge(1).forge(rule).reveal())).isTrue();
    }

    @Test
    void fillsPlaceholdersAndKeepsDoubledBraces() {
        Forge forge = new Forge(3);
        Rule rule = rules.rule("github-token").orElseThrow();
        assertThat(forge.fill("{{\"a\": \"{secret}\"}} {secret}", "S")).isEqualTo("{\"a\": \"S\"} S");
        assertThat(forge.fill(rule, "{hex:8}|{digit:3}|{uuid}|{word:2}|{re:x{3}[ab]{2}}"))
                .matches(
                        "[0-9a-f]{8}\\|[0-9]{3}\\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\|[a-z]+-[a-z]+\\|xxx[ab]{2}");
    }

    @Test
    void refusesUnknownPlaceholdersAndSingleBraces() {
        Forge forge = new Forge(3);
        assertThatThrownBy(() -> forge.fill("{nothing:4}", "")).isInstanceOf(ContentException.class);
        assertThatThrownBy(() -> forge.fill("a } b", "")).isInstanceOf(ContentException.class);
        assertThatThrownBy(() -> forge.fill("{hex:8", "")).isInstanceOf(ContentException.class);
        assertThatThrownBy(() -> forge.fill("{hex:many}", "")).isInstanceOf(ContentException.class);
    }

    @Test
    void saysWhichForgePatternCannotBeRead() {
        String rules = """
                schema: 1
                provider: acme
                name: Acme
                rules:
                  - id: acme-key
                    title: Acme key
                    severity: high
                    keywords: [acme_]
                    pattern: '(acme_[a-z]+)'
                    forge: '[z-a'
                    cases: {match: ['{secret}'], no_match: ['acme']}
                """;
        Rule rule = RuleSet.parse("acme.yaml", rules, broken -> {}).getFirst();

        assertThatThrownBy(() -> new Forge(1).forge(rule))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acme-key cannot be read");
    }
}
