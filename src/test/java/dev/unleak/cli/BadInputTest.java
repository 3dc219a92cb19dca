package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees when something is wrong: one plain sentence, and the exit code of the contract. */
class BadInputTest {
    private static final Forged TOKEN = Forged.of("github-token");

    @TempDir
    Path folder;

    private Path data;
    private Path project;

    @BeforeEach
    void project() throws IOException {
        data = folder.resolve("data");
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("app.env"), TOKEN.text());
    }

    private CliRun run(String... arguments) {
        return CliRun.of(data, arguments);
    }

    private static void assertRefused(CliRun run, String words) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("unleak: ").contains(words).endsWith("." + System.lineSeparator());
    }

    @Test
    void aPathThatDoesNotExist() {
        assertRefused(run("scan", folder.resolve("nowhere").toString()), "nowhere");
        assertRefused(run("scan", folder.resolve("nowhere").toString(), "--no-store"), "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "rules check", "hook install", "hook test", "report import", "scan --output"})
    void anEmptyPathIsNotTheCurrentFolder(String command) {
        String[] arguments = (command + " ").split(" ", -1);

        assertRefused(run(arguments), "the path is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan --colour",
                "scan a b",
                "scan --format xml",
                "scan --fail-on sometimes",
                "scan --min-confidence 1.5",
                "scan --min-confidence high",
                "scan --min-confidence NaN",
                "scan --jobs -1",
                "scan --staged --since HEAD",
                "scan --output",
                "frobnicate",
                "rules",
                "rules try --rule no-such-rule",
                "rules try --format jsonl",
                "guides show github --programs cobol",
                "rules check /no/such/folder",
                "guides show no-such-guide"
            })
    void wrongUse(String arguments) {
        assertRefused(run(arguments.split(" ")), "");
    }

    @Test
    void aWordThatAnOptionDoesNotTakeIsRefusedInOneSentence() {
        CliRun run = run("scan", "--fail-on", "sometimes");

        assertRefused(
                run, "--fail-on takes low, medium, high, critical, never, but not sometimes; see unleak scan --help.");
    }

    @Test
    void aBrokenBaselineIsRefusedInOneSentence() throws IOException {
        Path baseline = Files.writeString(folder.resolve("baseline.yaml"), "version: 1\nentries: [\n");
        CliRun run = run("scan", project.toString(), "--baseline", baseline.toString());

        assertRefused(run, "The baseline cannot be used (" + baseline + ":");
        assertThat(run.err()).doesNotContain(". ");
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws IOException {
        Files.createFile(data);

        assertRefused(run("scan", project.toString()), "data folder " + data);
        assertThat(run("scan", project.toString(), "--no-store").code()).isEqualTo(1);
    }

    @Test
    void aDatabaseOfANewerVersion() throws SQLException {
        run("scan", project.toString());
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("unleak.db"));
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }

        assertRefused(run("scan", project.toString()), "newer version of Unleak");
    }

    @Test
    void aDamagedDatabase() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("unleak.db"), "This is no database at all. ".repeat(100));

        assertRefused(run("scan", project.toString()), "is damaged");
    }

    @Test
    void anOutputThatCannotBeWritten() {
        assertRefused(run("scan", project.toString(), "--output", folder.toString()), "cannot be written");
        assertRefused(
                run(
                        "scan",
                        project.toString(),
                        "--output",
                        folder.resolve("no/such/report.txt").toString()),
                "cannot be written");
    }

    @Test
    void aRevisionThatDoesNotExist() throws Exception {
        git("init", "-q");

        assertRefused(run("scan", project.toString(), "--since", "no-such-revision"), "no-such-revision");
    }

    @Test
    void aRepositoryWithALostObjectIsSearchedAsFarAsItGoes() throws Exception {
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Start");
        Files.writeString(project.resolve("other.txt"), "Nothing to see");
        git("add", ".");
        git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "More");
        String blob = git("rev-parse", "HEAD:other.txt");
        Path object =
                project.resolve(".git/objects").resolve(blob.substring(0, 2)).resolve(blob.substring(2));
        Files.setPosixFilePermissions(object, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.writeString(object, "broken");

        CliRun run = run("scan", project.toString(), "--format", "jsonl");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains(TOKEN.rule().id(), "\"not_searched\":{", "\"broken\":1");
    }

    private String git(String... arguments) throws Exception {
        Process git = new ProcessBuilder(Stream.concat(Stream.of("git", "-C", project.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(output).isZero();
        return output.strip();
    }
}
