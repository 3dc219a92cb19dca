package dev.unleak.remedy.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.model.UserError;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixPlannerTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void write() {
        bench = Bench.in(folder).write("app.rb", "TOKEN = '{secret}'\n");
    }

    private static List<String> paths(FixPlan plan) {
        return plan.edits().stream().map(FileEdit::path).toList();
    }

    @Test
    void thePreviewShowsEveryFileAndNoSecret() {
        FixPlan plan = bench.plan(Optional.empty(), true);

        assertThat(plan.variable()).isEqualTo(Bench.VARIABLE);
        assertThat(plan.diff())
                .contains("--- a/app.rb", "+++ b/app.rb", "+TOKEN = ENV.fetch(\"CLOUDFLARE_API_TOKEN\")")
                .contains("--- /dev/null", "+++ b/.gitignore", "+.env", "+++ b/.env.example")
                .anyMatch(line -> line.matches("-TOKEN = 'cfut_.*\u2022{8}.*'"))
                .anyMatch(line -> line.matches("\\+CLOUDFLARE_API_TOKEN=cfut_.*\u2022{8}.*"))
                .noneMatch(line -> line.contains(bench.secret()));
        assertThat(plan.toString()).doesNotContain(bench.secret());
        assertThat(bench.text("app.rb")).contains(bench.secret());
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void otherSecretsNearTheLineAreMaskedToo() {
        String other = new StringBuilder(bench.secret()).reverse().toString();
        bench.write("app.rb", "PASSWORD = '" + other + "'\nTOKEN = '{secret}'\n");

        assertThat(bench.plan().diff())
                .anyMatch(line -> line.startsWith(" PASSWORD"))
                .noneMatch(line -> line.contains(other));
    }

    @Test
    void gitIgnoresTheFileBeforeAnythingIsWrittenToIt() {
        assertThat(paths(bench.plan())).containsExactly(".gitignore", ".env.example", ".env", "app.rb");

        bench.write(".gitignore", "*.class\n.env\n");
        assertThat(paths(bench.plan())).containsExactly(".env.example", ".env", "app.rb");
    }

    @Test
    void theRulesOfTheWholeRepositoryCount() throws IOException {
        GitCli git = GitCli.init(folder);
        Bench inner = Bench.in(Files.createDirectories(folder.resolve("app")));
        inner.write("a.rb", "T = '{secret}'\n");
        git.write(".gitignore", ".env\n");

        assertThat(paths(inner.plan())).containsExactly(".env.example", ".env", "a.rb");
    }

    @Test
    void noValueGoesToAFileThatGitTracks() {
        GitCli git = GitCli.init(folder);
        git.write(".env", "A=b\n").commit("Settings");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> bench.plan(Optional.empty(), true))
                .withMessageContaining("git rm --cached .env")
                .withMessageNotContaining(bench.secret());
        assertThat(bench.plan().notes()).anyMatch(note -> note.startsWith("Git tracks .env"));
    }

    @Test
    void aVariableThatIsTakenIsNotGivenASecondValue() {
        bench.write(".env", "export CLOUDFLARE_API_TOKEN=other\n").write(".env.example", "CLOUDFLARE_API_TOKEN=\n");

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> bench.plan(Optional.empty(), true))
                .withMessageContaining("choose another name");
        assertThat(bench.plan().notes()).anyMatch(note -> note.contains("already"));
        assertThat(paths(bench.plan())).containsExactly(".gitignore", "app.rb");
    }

    @Test
    void aNameThatNoShellTakesIsRefused() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> bench.plan(Optional.of("MY-TOKEN\"); exit("), false))
                .withMessageContaining("cannot be the name of a variable");
    }

    @Test
    void withoutAGuideTheNameIsThatOfWhatIsGivenTheValue() {
        assertThat(VariableName.of("  private static final String dbPassword = ", "generic"))
                .isEqualTo("DB_PASSWORD");
        assertThat(VariableName.of("  val apiKey: String = ", "generic")).isEqualTo("API_KEY");
        assertThat(VariableName.of("spring.datasource.password=", "generic")).isEqualTo("SPRING_DATASOURCE_PASSWORD");
        assertThat(VariableName.of("  \"client-secret\": ", "generic")).isEqualTo("CLIENT_SECRET");
        assertThat(VariableName.of("  connect(", "generic-password")).isEqualTo("GENERIC_PASSWORD");
    }

    @Test
    void everyFileOfTheFindingIsFixedAndTheRestIsTold() {
        bench.write("b.json", "{\"token\": \"{secret}\"}\n");

        FixPlan plan = bench.plan();

        assertThat(paths(plan)).contains("app.rb").doesNotContain("b.json");
        assertThat(plan.byHand()).singleElement().satisfies(left -> {
            assertThat(left.path()).isEqualTo("b.json");
            assertThat(left.line()).isEqualTo(1);
        });
    }

    @Test
    void whatIsEncodedIsLeftToThePerson() {
        String encoded = Base64.getEncoder().encodeToString(bench.secret().getBytes(StandardCharsets.UTF_8));
        bench.write("app.rb", "TOKEN = '" + encoded + "'\n");

        FixPlan plan = bench.plan();

        assertThat(plan.edits()).isEmpty();
        assertThat(plan.byHand().getFirst().sentence()).contains("encoded form");
    }
}
