package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleIndexTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            source: https://acme.test/docs
            rules:
              - id: acme-token
                title: Acme token
                severity: critical
                pattern: '\\b(acme_[a-z0-9]{20})\\b'
                keywords: [acme_]
                near: {names: [Acme], within: 90}
                ignore: ['acme_0+']
                paths: {not: ['**/*.md']}
                checksum: crc32-base62
                public_by_design: if-restricted
                rarity: required
                parts: [{rule: acme-key}]
                source: https://acme.test/tokens
                guide: acme
                live_check: token
                cases: {match: ['{secret}'], no_match: ['acme']}
              - id: acme-key
                title: Acme key
                severity: low
                assigned: {names: [acme_key], value: '[0-9a-f]{32}'}
                cases: {match: ['acme_key={secret}'], no_match: ['acme']}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void writeRules() throws Exception {
        Files.createDirectories(root.resolve("rules"));
        Files.writeString(root.resolve("rules/acme.yaml"), RULES);
    }

    @Test
    void theIndexTellsTheSameRulesButForTheirCases() throws Exception {
        RuleSet files = RuleSet.load(Content.of(root));
        RuleIndex.main(new String[] {root.toString()});
        RuleSet index = RuleSet.load(Content.of(root));

        assertThat(index.version()).isEqualTo(files.version());
        assertThat(withoutCases(index)).isEqualTo(withoutCases(files));
        assertThat(index.rules()).allMatch(rule -> rule.cases().match().isEmpty());
    }

    @Test
    void anIndexOfAnotherLayoutIsRefused() throws Exception {
        Files.write(root.resolve("rules.index"), new byte[] {0, 0, 0, 99});
        assertThatThrownBy(() -> RuleSet.load(Content.of(root)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("build the program anew");
    }

    @Test
    void theIndexHoldsTheWeightsToo() throws Exception {
        Files.writeString(root.resolve("weights.yaml"), "schema: 1\nweights: {hex: 1.5, uuid: -1}\n");
        RuleIndex.main(new String[] {root.toString()});
        assertThat(RuleIndex.readWeights(Content.of(root))).contains(Weights.of(root));
    }

    @Test
    void anIndexThatEndsEarlyIsRefused() throws Exception {
        RuleIndex.main(new String[] {root.toString()});
        Path index = root.resolve("rules.index");
        byte[] bytes = Files.readAllBytes(index);
        Files.write(index, Arrays.copyOf(bytes, bytes.length - 20));
        assertThatThrownBy(() -> RuleSet.load(Content.of(root)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("ends early");
    }

    @Test
    void aUsersPackWinsById(@TempDir Path pack) throws Exception {
        Files.createDirectories(pack.resolve("rules"));
        Files.writeString(pack.resolve("rules/acme.yaml"), RULES.replace("title: Acme key", "title: Our key"));
        RuleSet both = RuleSet.load(Content.of(root), Content.of(pack));

        assertThat(both.rules()).extracting(Rule::title).isEqualTo(List.of("Acme token", "Our key"));
        assertThat(both.version()).isNotEqualTo(RuleSet.load(Content.of(root)).version());
    }

    @Test
    void aRuleTellsWhereItsFormatIsDocumented() {
        RuleSet rules = RuleSet.load(Content.of(root));
        assertThat(rules.rules())
                .extracting(Rule::source)
                .containsExactly("https://acme.test/tokens", "https://acme.test/docs");
        assertThat(rules.rules().getFirst().parts()).containsExactly(new Rule.Part("acme-key", 512));
    }

    @Test
    void refusesASourceThatIsNoSecureAddress() throws Exception {
        Files.writeString(root.resolve("rules/acme.yaml"), RULES.replace("https://acme.test/docs", "acme.test"));
        assertThatThrownBy(() -> RuleSet.load(Content.of(root)))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("source");
    }

    private static List<String> withoutCases(RuleSet rules) {
        return rules.rules().stream()
                .map(rule -> rule.toString().replaceFirst("cases=Cases.*", ""))
                .toList();
    }
}
