package dev.unleak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainTest {
    @TempDir
    Path folder;

    private Path project;
    private Rule rule;
    private String secret;

    @BeforeEach
    void project() throws IOException {
        rule = RuleSet.load(Content.shipped()).rule("github-token").orElseThrow();
        secret = new Forge(11).forge(rule).reveal();
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("app.env"), "GITHUB_TOKEN=" + secret + "\n");
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().put("UNLEAK_HOME", folder.resolve("data").toString());
        builder.environment().put("CP", System.getProperty("java.class.path"));
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(code, text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static final String UNLEAK = "\"$JAVA\" --enable-native-access=ALL-UNNAMED -cp \"$CP\" dev.unleak.Main ";

    @Test
    void withoutADisplayItSaysSoAndAuditsTheCurrentFolder() throws Exception {
        Ended ended = run("sh", "-c", UNLEAK);

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.err)
                .isEqualTo("There is no display for the window, so Unleak audits the current folder here."
                        + System.lineSeparator());
        assertThat(ended.out).contains(rule.title(), "app.env:1:14").doesNotContain(secret);
    }

    @Test
    void aReaderThatWentAwayIsBorneQuietly() throws Exception {
        for (int i = 0; i < 400; i++) {
            Files.writeString(project.resolve("copy-" + i + ".env"), "GITHUB_TOKEN=" + secret + "\n");
        }
        Ended ended = run("bash", "-c", UNLEAK + "scan . --no-store --format jsonl | head -n 1; exit ${PIPESTATUS[0]}");

        assertThat(ended.code).isEqualTo(1);
        assertThat(ended.out.lines()).hasSize(1);
        assertThat(ended.err).isEmpty();
    }
}
