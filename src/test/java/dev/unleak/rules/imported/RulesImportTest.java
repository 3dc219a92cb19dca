package dev.unleak.rules.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.UserError;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All configurations here were written for these tests. */
class RulesImportTest {
    @TempDir
    Path folder;

    @Test
    void takesOverWhatBothFormatsSay() throws IOException {
        ImportedRules imported = read("""
                [[rules]]
                id = "Acme_Token"
                description = "A token of   Acme."
                regex = '''key=(x)?(acme_[a-z0-9]{8})'''
                secretGroup = 2
                entropy = 2.5
                keywords = ["ACME_"]
                path = '''\\.(tf|env)$'''
                [[rules.allowlists]]
                regexes = ['''0000''']
                stopwords = ["sample", "a.b"]
                paths = ['''(?:^|/)fixtures/''']
                """);
        Rule rule = rules(imported).getFirst();

        assertThat(imported.rules())
                .containsExactly(new ImportedRules.Outcome("Acme_Token", "mine-acme-token", true, List.of()));
        assertThat(rule.id()).isEqualTo("mine-acme-token");
        assertThat(rule.title()).isEqualTo("A token of Acme");
        assertThat(rule.keywords()).containsExactly("acme_");
        assertThat(rule.group()).isEqualTo(2);
        assertThat(rule.entropy()).isEqualTo(2.5);
        assertThat(rule.paths().only()).containsExactly("**.tf", "**.env");
        assertThat(rule.paths().not()).containsExactly("**/fixtures/**");
        assertThat(rule.ignore()).anyMatch(pattern -> pattern.matches("acme_x0000y"));
        assertThat(rule.ignore()).anyMatch(pattern -> pattern.matches("acme_SAMPLE"));
        assertThat(rule.ignore()).noneMatch(pattern -> pattern.matches("acme_axb"));
    }

    @Test
    void readsTheCommonTestsOfAFilterAndTellsTheRest() throws IOException {
        ImportedRules imported = read("""
                [[rules]]
                id = "one"
                regex = '''one_[a-z]+'''
                filter = 'filter.entropy(finding["secret"]) <= 3.25 || filter.failsTokenEfficiency(finding["secret"])'
                [[rules]]
                id = "two"
                regex = '''two_[a-z]+'''
                filter = 'entropy(finding.secret) <= 3.25 && finding.line contains "x"'
                validate = '''http.get("https://acme.example")'''
                """);
        List<Rule> rules = rules(imported);

        assertThat(rules.get(0).entropy()).isEqualTo(3.25);
        assertThat(rules.get(0).rarity()).isTrue();
        assertThat(rules.get(1).entropy()).isZero();
        assertThat(imported.rules().get(0).told()).isEmpty();
        assertThat(imported.rules().get(1).told())
                .containsExactly(
                        "loses a part of its filter expression",
                        "loses its validate expression, for nothing of an imported file is run");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ahead  | regex = '''acme(?!x)''' | looks ahead or behind
            behind | regex = '''(?<=acme)x''' | looks ahead or behind
            huge   | regex = '''acme((a{900}){900}){900}''' | too large
            open   | regex = '''acme(x''' | RE2 does not know
            file   | path = '''id_rsa$''' | finds files
            vague  | regex = '''[a-z]{2,9}''' | no keyword
            group  | secretGroup = 4; regex = '''acme(x)''' | group 4
            part   | skipReport = true; regex = '''acme-id''' | part of other rules
            taken  | regex = '''acme-taken''' | another rule has that id
            ""     | regex = '''nameless''' | no id
            """)
    void tellsWhyARuleCannotBeTakenOver(String id, String keys, String why) throws IOException {
        ImportedRules imported = read("[[rules]]\nid = '" + id + "'\n" + keys.replace("; ", "\n"));

        assertThat(imported.taken()).isZero();
        assertThat(imported.rules())
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.told()).singleElement().asString().contains(why));
    }

    @Test
    void takesTheFirstOfTwoRulesOfOneIdAndTellsOfKeysItDoesNotKnow() throws IOException {
        ImportedRules imported = read("""
                [[rules]]
                id = "fine"
                regex = '''acme-fine'''
                shiny = true
                [[rules]]
                id = "fine"
                regex = '''acme-again'''
                """);

        assertThat(rules(imported)).extracting(Rule::id).containsExactly("mine-fine");
        assertThat(imported.rules().getFirst().told())
                .singleElement()
                .asString()
                .contains("shiny");
        assertThat(imported.rules().getLast().taken()).isFalse();
    }

    @Test
    void refusesAFileWhoseAllowlistsMakeMoreOfItThanCanBeReadAgain() {
        String rules = IntStream.range(0, 50)
                .mapToObj(i -> "[[rules]]\nid = 'r" + i + "'\nregex = 'acme-" + i + "'\n")
                .collect(Collectors.joining());
        String allowed = "'" + "x".repeat(10_000) + "',";

        assertThatThrownBy(() -> read(rules + "[[allowlists]]\nregexes = [" + allowed.repeat(10) + "]\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 4 MiB");
    }

    @Test
    void tellsWhatIsLostOfTheFileAsAWholeOnce() throws IOException {
        ImportedRules imported = read("""
                prefilter = '''true'''
                [extend]
                useDefault = true
                path = "base.toml"
                disabledRules = ["x"]
                [[rules]]
                id = "one"
                regex = '''one_[a-z]+'''
                [[rules.required]]
                id = "two"
                withinLines = 3
                [[rules]]
                id = "two"
                regex = '''two_[a-z]+'''
                [[allowlists]]
                commits = ["abc"]
                [[allowlists]]
                targetRules = ["two"]
                stopwords = ["demo"]
                [[allowlists]]
                regexTarget = "line"
                regexes = ['''x''']
                """);
        List<Rule> rules = rules(imported);

        assertThat(imported.notes()).hasSize(6).anyMatch(note -> note.contains("base.toml"));
        assertThat(imported.rules().get(1).told()).isEmpty();
        assertThat(rules.get(0).parts()).containsExactly(new Rule.Part("mine-two", 300));
        assertThat(rules.get(0).ignore()).isEmpty();
        assertThat(rules.get(1).ignore()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoConfiguration() throws IOException {
        assertThatThrownBy(() -> read("a = [")).isInstanceOf(UserError.class).hasMessageContaining("not TOML");
        assertThatThrownBy(() -> read("a = 1")).isInstanceOf(UserError.class).hasMessageContaining("[[rules]]");
        assertThatThrownBy(() -> read("#".repeat((4 << 20) + 1)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("4 MiB");
        assertThatThrownBy(() -> RulesImport.read(folder.resolve("none"), "x", id -> false))
                .isInstanceOf(UserError.class);
    }

    @Test
    void knowsWhichPathsGlobsCanSay() {
        assertThat(PathGlobs.of("^src/.*\\.java$")).contains(List.of("src/**.java"));
        assertThat(PathGlobs.of("(?i)package(-lock)?\\.json$"))
                .contains(List.of("**package-lock.json", "**package.json"));
        assertThat(PathGlobs.of("a[0-9]")).isEqualTo(Optional.empty());
        assertThat(PathGlobs.of("\\.\\w+$")).isEmpty();
        assertThat(PathGlobs.of("(a|b|c)".repeat(12))).isEmpty();
        assertThat(PathGlobs.of("a(b")).isEmpty();
    }

    private ImportedRules read(String toml) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.toml"), toml);
        return RulesImport.read(file, "mine", "mine-taken"::equals);
    }

    private static List<Rule> rules(ImportedRules imported) {
        return RuleSet.parse(imported.name(), imported.text(), broken -> {
            throw broken;
        });
    }
}
