package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.rules.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesImportCommandTest {
    private static final String RULE = """
            [[rules]]
            id = "token"
            description = "Token of the house"
            regex = '''\\bhouse_[a-z0-9]{24}\\b'''
            keywords = ["house_"]
            """;

    @TempDir
    Path folder;

    private Path config = Path.of("");
    private Path text = Path.of("");

    @BeforeEach
    void write() throws IOException {
        config = Files.writeString(folder.resolve(".house.toml"), RULE);
        String token = new Forge(9).fill("house_{re:[a-z0-9]{24}}", "");
        text = Files.writeString(folder.resolve("notes.txt"), "x " + token + "\n");
    }

    private CliRun run(String... arguments) {
        return CliRun.of(folder.resolve("data"), arguments);
    }

    private CliRun scan() {
        return run("scan", text.toString(), "--no-store", "--format", "jsonl");
    }

    @Test
    void anImportedRuleIsUsedByTheNextScan() {
        assertThat(scan().out()).doesNotContain("house-token");
        CliRun imported = run("rules", "import", config.toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).contains("token: imported as house-token", "1 of 1 rules imported");
        assertThat(scan().out()).contains("\"type\":\"house-token\"");
        assertThat(run("rules", "list").out()).contains("house-token");
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        run("rules", "import", config.toString());
        Path written = folder.resolve("data/content/rules/house.yaml");
        String first = Files.readString(written);

        assertThat(run("rules", "import", config.toString()).code()).isZero();
        assertThat(Files.readString(written)).isEqualTo(first);
    }

    @Test
    void neverReplacesARuleThatShips() throws IOException {
        Path github = Files.writeString(folder.resolve("github.toml"), RULE);
        CliRun run = run("rules", "import", github.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("another rule has that id", "0 of 1 rules imported");
        assertThat(run("rules", "import", github.toString(), "--name", "mine").code())
                .isZero();
    }

    @Test
    void leavesAFileAloneThatAPersonWrote() throws IOException {
        Path own = folder.resolve("data/content/rules/house.yaml");
        Files.createDirectories(own.resolveSibling(""));
        Files.writeString(own, "schema: 1\n");
        CliRun run = run("rules", "import", config.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("choose another --name");
        assertThat(own).hasContent("schema: 1\n");
    }

    @Test
    void aBrokenRuleOfOnesOwnIsToldAndTheOthersStillCount() throws IOException {
        run("rules", "import", config.toString());
        Path own = folder.resolve("data/content/rules/house.yaml");
        Files.writeString(
                own, Files.readString(own).replace("rules:\n", "rules:\n- id: house-broken\n  pattern: '('\n"));
        Files.writeString(folder.resolve("data/content/rules/torn.yaml"), "schema: [\n");
        CliRun scan = scan();

        assertThat(scan.code()).isEqualTo(1);
        assertThat(scan.out()).contains("house-token");
        assertThat(scan.err().lines()).hasSize(2);
        assertThat(scan.err()).contains("house-broken", "torn.yaml", "left out until that is mended");
    }
}
