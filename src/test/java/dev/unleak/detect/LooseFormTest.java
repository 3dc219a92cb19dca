package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that stand a few words behind their provider's name, without any syntax. */
class LooseFormTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-token
                title: Acme token
                severity: high
                base: 0.65
                assigned: {names: [acme_token], value: '[0-9a-f]{40}'}
                keywords: [acme]
                cases: {match: ['{secret}'], no_match: ['acme']}
              - id: generic-key
                title: Key
                severity: high
                base: 0.9
                generic: true
                assigned: {names: [token], value: '.{6,}'}
                cases: {match: ['{secret}'], no_match: ['acme']}
            """;

    @TempDir
    Path folder;

    private final Forge forge = new Forge(7);

    @BeforeEach
    void writeRules() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/acme.yaml"), RULES.replace("generic-key", "acme-generic-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme api key {hex:40}",
                "acme.login', '{hex:40}",
                "the Acme secret is\n  {hex:40}",
                "acmePRIVATE-{hex:40}",
                "| Acme | access | {hex:40} |",
                "ACME-KEY {hex:40}",
                "acmekey {hex:40}"
            })
    void believesAValueThatAProviderAndAWordForASecretStandBefore(String text) {
        assertThat(search(text)).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("acme-token");
            assertThat(found.confidence()).isBetween(0.5, 0.7);
        });
    }

    @Test
    void doesNotBelieveAValueThatOnlyAProviderStandsBefore() {
        assertThat(search("acme build {hex:40}")).allMatch(found -> found.confidence() < 0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme key of commit {hex:40}",
                "acme key sha1 {hex:40}",
                "pharmacmeter key {hex:40}",
                "https://acme.test/key/{hex:40}",
                "acme key {hex:41}",
                "acme key {re:a{40}}",
                "acme key\n\n{hex:40}",
                "acme key, and much that has nothing to do with it: {hex:40}",
            })
    void seesNothingInSumsAddressesAndWhatIsFarAway(String text) {
        assertThat(search(text)).isEmpty();
    }

    @Test
    void takesTheNameByWhichAGenericRuleReadsTheSameValue() {
        assertThat(search("acme other_token = {hex:40}")).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("acme-token");
            assertThat(found.confidence()).isGreaterThanOrEqualTo(0.65);
        });
    }

    @Test
    void givesWayToItselfWhereTheNameIsGivenTheValue() {
        assertThat(search("acme: acme_token = {hex:40}"))
                .singleElement()
                .satisfies(found -> assertThat(found.confidence()).isGreaterThanOrEqualTo(0.65));
    }

    private List<Candidate> search(String template) {
        byte[] text = forge.fill(template, "").getBytes(StandardCharsets.UTF_8);
        return Detector.of(RuleSet.load(Content.of(folder))).search(Fragment.whole(text, new Origin.Stdin()));
    }
}
