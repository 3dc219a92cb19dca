package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperCommandsTest {
    private static final Forged TOKEN = Forged.of("github-token");

    @TempDir
    Path folder;

    private String fingerprint;

    private CliRun run(String... arguments) {
        return CliRun.of(folder.resolve("data"), arguments);
    }

    @BeforeEach
    void scan() throws IOException {
        Path project = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(project.resolve("app.env"), TOKEN.text());
        String told = run("scan", project.toString(), "--format", "jsonl").out();
        fingerprint = told.replaceAll("(?s).*?\"fingerprint\":\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void writesASheetOfAFinding() throws IOException {
        Path page = folder.resolve("page.html");

        assertThat(run(
                        "report",
                        "sheet",
                        fingerprint.substring(0, 12),
                        "--format",
                        "html",
                        "--output",
                        page.toString()))
                .isEqualTo(new CliRun(0, "", ""));
        assertThat(Files.readString(page))
                .contains("What to do now: " + TOKEN.rule().title(), "app.env:1", "Find out whether a stranger used it")
                .doesNotContain(TOKEN.secret());
    }

    @Test
    void writesThePageForAnyLeakAsPdf() throws IOException {
        Path page = folder.resolve("calm.pdf");

        assertThat(run("report", "sheet", "--output", page.toString()).code()).isZero();
        assertThat(new String(Files.readAllBytes(page), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
    }

    @Test
    void writesAnIncidentReport() {
        CliRun run = run("report", "incident", fingerprint, "--format", "md");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("# Incident report: ")
                .contains("## Timeline", "## Evidence", "app.env:1", fingerprint)
                .doesNotContain(TOKEN.secret());
    }

    @Test
    void refusesAFingerprintThatIsNone() {
        assertThat(run("report", "sheet", "0123456789").err()).contains("No stored finding");
        assertThat(run("report", "sheet", "app.env").err()).contains("is no fingerprint");
    }
}
