package dev.unleak.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCasesTest {
    private static final String RULE = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-token
                title: Acme token
                severity: high
                keywords: [%s]
                pattern: '%s'
                cases:
                  match: %s
                  no_match: %s
            """;

    @TempDir
    Path folder;

    @Test
    void everyShippedRuleProvesItsCases() {
        assertThat(RulesCheck.run(Content.shipped())).isEmpty();
        assertThat(RuleSet.load(Content.shipped()).rules()).isNotEmpty();
    }

    @Test
    void acceptsARuleThatHolds() throws IOException {
        assertThat(check(
                        "acme_",
                        "(acme_[a-z]{12})\\b",
                        "['a={secret}', 'b={secret}', 'c={secret}']",
                        "['acme_{lower:5}', 'acm', 'x']"))
                .isEmpty();
    }

    @Test
    void tellsWhenACaseIsNotFound() throws IOException {
        assertThat(check(
                                "acme_",
                                "=(acme_[a-z]{12})\\b",
                                "['a: {secret}', 'b={secret}', 'c={secret}']",
                                "['x', 'y', 'z']")
                        .get("acme.yaml"))
                .singleElement()
                .asString()
                .contains("not found", "a: {secret}");
    }

    @Test
    void tellsWhenANearMissIsFound() throws IOException {
        assertThat(check(
                                "acme_",
                                "acme_[a-z]{12}",
                                "['{secret}', '{secret};', '{secret},']",
                                "['acme_{lower:14}', 'y', 'z']")
                        .get("acme.yaml"))
                .singleElement()
                .asString()
                .contains("finds what it must not");
    }

    @Test
    void tellsWhenAKeywordDoesNotStandInTheText() throws IOException {
        assertThat(check("acne_", "(acme_[a-z]{12})\\b", "['{secret}', '{secret};', '{secret},']", "['x', 'y', 'z']")
                        .get("acme.yaml"))
                .allSatisfy(complaint -> assertThat(complaint).contains("none of its keywords"));
    }

    @Test
    void tellsOfTooFewCasesAndOfPatternsThatDoNotCompile() throws IOException {
        assertThat(check("acme_", "acme_[a-z]{12}", "['{secret}']", "[]").get("acme.yaml"))
                .anySatisfy(complaint -> assertThat(complaint).contains("at least three"));
        assertThat(check("acme_", "acme_[a-z", "['{secret}']", "[]").get("acme.yaml"))
                .anySatisfy(complaint -> assertThat(complaint).contains("does not compile"));
    }

    @Test
    void tellsOfWhatARuleNamesAndIsNotThere() throws IOException {
        String lines = "'x', 'y', 'z']\n    guide: nowhere\n    lesson: M1.99\n    parts: [{rule: acme-id}]";
        assertThat(check("acme_", "(acme_[a-z]{12})\\b", "['{secret}', '{secret};', '{secret},']", "[" + lines)
                        .get("acme.yaml"))
                .anySatisfy(complaint -> assertThat(complaint).contains("guide 'nowhere'"))
                .anySatisfy(complaint -> assertThat(complaint).contains("lesson 'M1.99'"))
                .anySatisfy(complaint -> assertThat(complaint).contains("part 'acme-id'"))
                .hasSize(3);
    }

    @Test
    void tellsOfAKeywordThatAnotherMakesNeedless() throws IOException {
        assertThat(check("acme_, acme", "(acme_[a-z]{12})\\b", "['{secret}', '{secret};', '{secret},']", "[x, y, z]")
                        .get("acme.yaml"))
                .singleElement()
                .asString()
                .contains("does not need the keyword 'acme_'");
    }

    @Test
    void tellsOfTwoRulesThatMatchTheSameWithoutPrecedence() throws IOException {
        String other = RULE.replace("acme-token", "acme-other").substring(RULE.indexOf("  - id"));
        String cases = "['{secret}', '{secret};', '{secret},']";
        Path file = Files.createDirectories(folder.resolve("rules")).resolve("acme.yaml");
        String one = RULE.formatted("acme_", "(acme_[a-z]{12})\\b", cases, "[x, y, z]");
        String two = other.formatted("acme_", "(acme_[a-z]{12})\\b", cases, "[x, y, z]");
        Files.writeString(file, one + two);
        assertThat(RulesCheck.run(Content.of(folder)).get("acme.yaml"))
                .anySatisfy(complaint -> assertThat(complaint).contains("acme-token", "acme-other", "precedence"));
        Files.writeString(file, one + two.replace("severity: high", "severity: high\n    base: 0.7"));
        assertThat(RulesCheck.run(Content.of(folder)).getOrDefault("acme.yaml", List.of()))
                .noneSatisfy(complaint -> assertThat(complaint).contains("precedence"));
    }

    @ParameterizedTest
    @CsvSource({
        "crc32-base62, acme_, too short to hold its checksum",
        "crc32-base36, acme_, too short to hold its checksum",
        "crc32-hex, acme_, too short to hold its checksum",
        "bech32, acme_, too short to hold its checksum",
        "bech32, acme_1bbbbbbbbbb, not made for",
    })
    void saysWhereAValueCannotHoldItsChecksum(String checksum, String value, String complaint) throws IOException {
        Path file = Files.createDirectories(folder.resolve("rules")).resolve("acme.yaml");
        String cases = "['{secret}', '{secret};', '{secret},']";
        String rule = RULE.formatted("acme_", "(" + value + ")", cases, "[x, y, z]");
        Files.writeString(file, rule.replace("severity: high", "severity: high\n    checksum: " + checksum));
        assertThat(RulesCheck.run(Content.of(folder)).get("acme.yaml"))
                .singleElement()
                .asString()
                .contains("forge pattern of acme-token", complaint);
    }

    private Map<String, List<String>> check(String keyword, String pattern, String match, String noMatch)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("rules")).resolve("acme.yaml");
        Files.writeString(file, RULE.formatted(keyword, pattern, match, noMatch));
        return RulesCheck.run(Content.of(folder));
    }
}
