package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
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

    private CliRun scan(String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of("scan", project.toString()));
        arguments.addAll(List.of(options));
        return CliRun.of(data, arguments.toArray(String[]::new));
    }

    @Test
    void tellsAFindingAndExitsWithOne() {
        CliRun run = scan();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(TOKEN.rule().title() + ", in a file, 1 place", "app.env:1:")
                .doesNotContain(TOKEN.secret());
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aCleanFolderExitsWithZeroAndStillSaysWhatWasNotSearched() throws IOException {
        Files.write(project.resolve("app.env"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        CliRun run = scan();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("No secrets found in what was searched.", "Not searched: 1.", "app.env");
    }

    @Test
    void failOnSetsTheSeverityThatCounts() {
        assertThat(scan("--fail-on", "never").code()).isZero();
        assertThat(scan("--fail-on", TOKEN.rule().severity().id()).code()).isEqualTo(1);
        assertThat(scan("--fail-on", "never").out()).contains("app.env");
    }

    @Test
    void whatIsMadeToBePublicIsToldButFailsNothing() throws IOException {
        Files.writeString(project.resolve("app.env"), Forged.of("sentry-dsn").text());
        CliRun run = scan();
        assertThat(run.out()).contains("app.env");
        assertThat(run.code()).isZero();
        assertThat(scan("--fail-on", "low").code()).isEqualTo(1);
    }

    @Test
    void jsonLinesEndWithTheSummary() throws IOException {
        List<String> lines = scan("--format", "jsonl").out().lines().toList();
        JsonNode finding = new ObjectMapper().readTree(lines.getFirst());
        JsonNode summary = new ObjectMapper().readTree(lines.getLast()).path("summary");

        assertThat(lines).hasSize(2);
        assertThat(finding.path("type").asText()).isEqualTo(TOKEN.rule().id());
        assertThat(finding.path("path").asText()).isEqualTo("app.env");
        assertThat(finding.path("where").asText()).isEqualTo("working-tree");
        assertThat(summary.path("findings").asInt()).isEqualTo(1);
    }

    @Test
    void outputGoesToTheFileAndNowhereElse() throws IOException {
        Path report = folder.resolve("report.json");
        CliRun run = scan("--format", "json", "--output", report.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper().readTree(report.toFile()).path("findings"))
                .hasSize(1);
    }

    @Test
    void standardInputIsSearched() {
        CliRun run = CliRun.withInput(data, TOKEN.text(), "scan", "-", "--format", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"where\":\"stdin\"");
    }

    @Test
    void aReaderThatGoesAwayIsNoErrorAndKeepsTheExitCode() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        CliRun run = CliRun.into(data, "", gone, "scan", project.toString(), "--format", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutAStoreNothingIsWritten() {
        CliRun run = scan("--no-store");

        assertThat(run.code()).isEqualTo(1);
        assertThat(data).doesNotExist();
    }

    @Test
    void aSecondScanOfTheSameFolderFindsTheSame() {
        String first = fingerprint(scan("--format", "jsonl"));

        assertThat(fingerprint(scan("--format", "jsonl"))).isEqualTo(first);
    }

    private static String fingerprint(CliRun run) {
        return run.out().lines().findFirst().orElseThrow().replaceAll(".*\"fingerprint\":\"(\\w+)\".*", "$1");
    }
}
