package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands beside scan. */
class CommandsTest {
    private static final Forged TOKEN = Forged.of("github-token");

    private static final String ACME = """
            schema: 1
            provider: acme
            name: Acme
            rules:
              - id: acme-api-token
                title: Acme API token
                severity: high
                keywords: [acme_]
                pattern: '\\b(acme_[A-Za-z0-9]{32})\\b'
                base: 0.9
                forge: 'acme_[A-Za-z0-9]{32}'
                cases:
                  match: ['ACME_TOKEN={secret}', 'client = Acme("{secret}")', 'acme --token {secret}']
                  no_match: ['ACME_TOKEN=acme_{alnum:12}', 'acme_{upper:32}X', 'ACME_TOKEN=acme-{alnum:32}']
            """;

    @TempDir
    Path folder;

    private CliRun run(String... arguments) {
        return CliRun.of(folder.resolve("data"), arguments);
    }

    @Test
    void tellsItsVersionAndItsCommands() {
        assertThat(run("--version").out()).startsWith("unleak ");
        assertThat(run("--help").out()).contains("scan", "rules", "guides", "lessons", "Exit codes: 0");
        assertThat(run("scan", "--help").out()).contains("--fail-on", "--no-history", "--min-confidence");
        assertThat(run("--version").code()).isZero();
    }

    @Test
    void listsRules() {
        CliRun run = run("rules", "list");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().count()).isGreaterThanOrEqualTo(60);
        assertThat(run.out()).contains(TOKEN.rule().id(), TOKEN.rule().title());
    }

    @Test
    void tellsOfEachRuleTheColumnsThatAreAskedFor() {
        CliRun run = run("rules", "list", "--columns", "reach,severity");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .allMatch(line -> line.matches("[a-z0-9-]+ +-\\d+ \\+\\d+.* (low|medium|high|critical)"));
        assertThat(run.out())
                .contains(TOKEN.rule().id())
                .doesNotContain(TOKEN.rule().title());
        assertThat(run("rules", "list", "--columns", "size").code()).isEqualTo(2);
    }

    @Test
    void triesRulesOnATextWithoutShowingTheValue() {
        CliRun run = CliRun.withInput(folder.resolve("data"), TOKEN.text(), "rules", "try");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1:", TOKEN.rule().id()).doesNotContain(TOKEN.secret());
        assertThat(CliRun.withInput(folder.resolve("data"), "nothing", "rules", "try")
                        .out())
                .isEqualTo("Nothing found.\n");
    }

    @Test
    void explainsEveryJudgementOnALine() throws IOException {
        Path file = folder.resolve("settings.py");
        Files.writeString(file, "# first\n" + TOKEN.text());

        CliRun run = run("rules", "try", "--explain", file + ":2");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("2:", TOKEN.rule().id(), "Keyword", "Entropy", "Checksum      right", "a scan reports it.")
                .doesNotContain(TOKEN.secret());
        assertThat(run("rules", "try", file.toString(), "--explain", "1").out())
                .isEqualTo("Nothing found on line 1.\n  No keyword of any rule stands on it.\n");
        CliRun json = run("rules", "try", "--explain", file + ":2", "--format", "jsonl");
        assertThat(json.out().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{\"rule\":\"" + TOKEN.rule().id())
                .contains("\"checksum\":\"right\"", "\"steps\":[{\"sign\":\"base\"")
                .doesNotContain(TOKEN.secret());
    }

    @Test
    void refusesALineThatIsNone() {
        assertThat(run("rules", "try", "--explain", "settings.py").code()).isEqualTo(2);
        assertThat(run("rules", "try", "--explain", "settings.py:0").err()).contains("settings.py:12");
    }

    @Test
    void refusesALineBehindTheLast() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.py"), "# first\n# second");

        assertThat(run("rules", "try", "--explain", file + ":2").code()).isZero();
        CliRun run = run("rules", "try", "--explain", file + ":3");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("settings.py has no line 3; its last line is 2.");
    }

    @Test
    void triesOneRuleAlone() {
        CliRun run = CliRun.withInput(
                folder.resolve("data"), TOKEN.text(), "rules", "try", "--rule", "stripe-live-secret-key");

        assertThat(run.code()).isZero();
    }

    @Test
    void aWrongRuleFileIsComplainedAboutByName() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/acme.yaml"), "schema: 1\nprovider: acme\nname: Acme\nruls: []\n");
        CliRun run = run("rules", "check", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("acme.yaml", "ruls");
    }

    @Test
    void aFolderWithoutRulesDoesNotPassTheCheck() {
        assertThat(run("rules", "check", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void listsAndShowsGuides() {
        assertThat(run("guides", "list").out()).contains("cloudflare");
        CliRun run = run("guides", "show", "cloudflare");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("## ", "Revoke").doesNotContain("```java");
    }

    @Test
    void showsAGuidesProgramsInTheLanguagesThatWereAskedFor() {
        CliRun run = run("guides", "show", "cloudflare", "--programs", "java,python");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("## HashiCorp Vault", "```java\n", "```python\n", "CLOUDFLARE_")
                .doesNotContain("```go\n", "{{");
    }

    @Test
    void aRuleFileThatProvesItselfPasses() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/acme.yaml"), ACME);
        CliRun run = run("rules", "check", folder.toString());

        assertThat(run.out())
                .isEqualTo("1 rule file checked, all fine.\n"
                        + "0 of 1 rules name the vendor's page that documents the format.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void listsLessons() {
        assertThat(run("lessons", "list").out()).contains("M1.1", "M10.1");
    }
}
