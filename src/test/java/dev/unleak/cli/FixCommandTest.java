package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    private static final Forged TOKEN = Forged.of("cloudflare-user-token");
    private static final Forged OTHER = Forged.of("github-token");

    @TempDir
    Path folder;

    private Path project;
    private Path script;

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        script = Files.writeString(project.resolve("a.py"), "TOKEN = '" + TOKEN.secret() + "'\n");
    }

    private CliRun fix(String... options) {
        List<String> arguments = new ArrayList<>(List.of("fix", "--project", project.toString()));
        arguments.addAll(List.of(options));
        return CliRun.of(folder.resolve("data"), arguments.toArray(String[]::new));
    }

    @Test
    void withoutApplyItOnlyShowsTheDiff() throws IOException {
        CliRun run = fix("a.py:1");

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "+++ b/a.py", "+import os", "+TOKEN = os.environ[\"CLOUDFLARE_API_TOKEN\"]", "+++ b/.gitignore")
                .doesNotContain(TOKEN.secret());
        assertThat(run.err()).contains("--apply").doesNotContain(TOKEN.secret());
        assertThat(script).content().contains(TOKEN.secret());
        assertThat(project.resolve(".env")).doesNotExist();
    }

    @Test
    void appliesAndLeavesNothingToFind() {
        CliRun run = fix("a.py:1", "--apply", "--variable", "MY_TOKEN");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(script).hasContent("import os\nTOKEN = os.environ[\"MY_TOKEN\"]");
        assertThat(project.resolve(".env")).hasContent("MY_TOKEN=");
        assertThat(CliRun.of(folder.resolve("data"), "scan", project.toString()).code())
                .isZero();
    }

    @Test
    void aFingerprintMeansAllPlaces() throws IOException {
        Files.writeString(project.resolve("b.rb"), "T = '" + TOKEN.secret() + "'\n");
        String report = CliRun.of(folder.resolve("data"), "scan", project.toString(), "--format", "jsonl")
                .out();
        String print = report.replaceAll("(?s).*?\"fingerprint\":\"([0-9a-f]{12}).*", "$1");

        assertThat(fix(print, "--apply").code()).isZero();
        assertThat(project.resolve("b.rb")).content().contains("ENV.fetch");
        assertThat(script).content().contains("os.environ");
    }

    @Test
    void whatMustBeDoneByHandIsToldAndKeepsTheExitCode() throws IOException {
        Files.writeString(project.resolve("a.json"), "{\"token\": \"" + TOKEN.secret() + "\"}\n");

        CliRun run = fix("a.json", "--apply");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("By hand, a.json:1: JSON has no way").doesNotContain(TOKEN.secret());
        assertThat(project.resolve(".env")).doesNotExist();
    }

    @Test
    void theValueIsKeptWhenAskedFor() {
        CliRun run = fix("a.py", "--apply", "--keep-value");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("goes on finding the value in .env");
        assertThat(project.resolve(".env")).hasContent("CLOUDFLARE_API_TOKEN=" + TOKEN.secret());
    }

    @Test
    void whoNamesNothingOrTooMuchIsTold() throws IOException {
        Files.writeString(script, "A = '" + TOKEN.secret() + "'; B = '" + OTHER.secret() + "'\n");

        assertThat(fix("none.py:1").code()).isEqualTo(2);
        CliRun both = fix("a.py:1");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("names several secrets").hasLineCount(1);
        assertThat(fix("a.py:1", "--variable", "no name").err()).hasLineCount(1);
    }
}
