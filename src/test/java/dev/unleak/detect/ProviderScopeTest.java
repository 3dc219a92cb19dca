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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values whose provider heads the section, or is the host of the request, that they stand in. */
class ProviderScopeTest {
    private static final String RULES = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-token
                title: Acme token
                severity: high
                base: 0.65
                assigned: {names: ['acme(?:works)?'], value: '[0-9a-f]{40}'}
                keywords: [acme]
                cases: {match: ['{secret}'], no_match: ['acme']}
              - id: acme-generic
                title: Key
                severity: high
                base: 0.6
                generic: true
                assigned: {names: [token, key], value: '.{6,}'}
                keywords: [token, key]
                cases: {match: ['{secret}'], no_match: ['acme']}
            """;

    @TempDir
    Path folder;

    private final Forge forge = new Forge(7);

    @BeforeEach
    void writeRules() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/acme.yaml"), RULES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\nhttps://acme.com", "\n\nhost: acme.com\n", "\n//acme.com/", "acme", "[acme]", "\"acme\""})
    void readsATextThatIsNothingButAName(String text) {
        assertThat(search(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme:\n  region: eu-central-1\n  seconds: 30, as the others\n  api_key: {hex:40}\n",
                "[acme]\nregion = eu-central-1\n\nseconds = 30, as the others\nkey = {hex:40}\n",
                "\"acme\": {{\"enabled\": true, \"region\": \"eu-central-1\", \"apiKey\": \"{hex:40}\"}}",
                "{{\n  \"name\": \"Acme\",\n  \"type\": \"of some kind or other\",\n  \"token\": \"{hex:40}\"\n}}",
                "curl -H \"X-Api-Key: {hex:40}\" https://api.acme.test/v1/things",
                "Host: api.acme.test\nAccept: application/json, text/plain\nX-Api-Key: {hex:40}",
                "get(\"https://acme.test/v1/things/and/so/on/for/long\",\n  token=\"{hex:40}\")",
                "acmeworks key {hex:40}"
            })
    void saysWhoseTheValueIs(String text) {
        assertThat(search(text)).extracting(Candidate::rule).containsExactly("acme-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme:\n  region: eu-central-1\nother:\n  further: 1\n  api_key: {hex:40}\n",
                "[acme]\nregion = eu-central-1, and more\n[other]\nkey = {hex:40}\n",
                "{{\"acme\": {{\"region\": \"eu-central-1\"}}, \"and\": \"another\", \"apiKey\": \"{hex:40}\"}}",
                "curl https://api.acme.test/v1/things/and/so/on\n\nX-Api-Key: {hex:40}",
                "curl https://api.pharmacme.test/v1/things/and/so/on -H \"X-Api-Key: {hex:40}\"",
                "of acme and much that has nothing to do with it: key = {hex:40}"
            })
    void leavesToTheGenericRuleWhatStandsElsewhere(String text) {
        assertThat(search(text)).extracting(Candidate::rule).containsExactly("acme-generic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[acme]\nrevision and other things = {hex:40}\n",
                "https://acme.test/v1/things/and/so/on/for/very/long has {hex:40}"
            })
    void findsNothingThatNoNameIsGiven(String text) {
        assertThat(search(text)).isEmpty();
    }

    private List<Candidate> search(String template) {
        byte[] text = forge.fill(template, "").getBytes(StandardCharsets.UTF_8);
        return Detector.of(RuleSet.load(Content.of(folder))).search(Fragment.whole(text, new Origin.Stdin()));
    }
}
