package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyPathsTest {
    private static final Forged TOKEN = Forged.of("github-token");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeEach
    void write() throws IOException {
        one = Files.createDirectory(folder.resolve("one"));
        two = Files.createDirectory(folder.resolve("two"));
        Files.writeString(one.resolve("app.env"), TOKEN.text());
        Files.writeString(two.resolve("app.env"), TOKEN.text());
    }

    private CliRun scan(String input, String... paths) {
        List<String> arguments = new ArrayList<>(List.of("scan"));
        arguments.addAll(List.of(paths));
        arguments.addAll(List.of("--format", "jsonl"));
        return CliRun.withInput(folder.resolve("data"), input, arguments.toArray(String[]::new));
    }

    private static List<JsonNode> lines(CliRun run) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : run.out().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void oneSecretInSeveralPathsIsOneFindingWithPathsAsGiven() throws IOException {
        Path file = two.resolve("app.env");
        List<JsonNode> lines = lines(scan(TOKEN.text(), one.toString(), file.toString(), "-"));

        assertThat(lines.subList(0, 3))
                .extracting(line -> line.path("path").asText())
                .containsExactlyInAnyOrder(one + "/app.env", file.toString(), "-");
        assertThat(lines.getLast().at("/summary/findings").asInt()).isEqualTo(1);
        assertThat(lines.getLast().at("/summary/files").asInt()).isEqualTo(3);
    }

    @Test
    void aPathThatIsNotThereStopsBeforeAnythingIsRead() {
        CliRun run = scan("", one.toString(), folder.resolve("three").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("There is no file or folder");
    }

    @Test
    void thePageIsWrittenToItsFile() throws IOException {
        Path page = folder.resolve("report.html");
        CliRun run = CliRun.of(
                folder.resolve("data"), "scan", one.toString(), "--format", "html", "--output", page.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(page)).contains("GitHub", "app.env:1:").doesNotContain(TOKEN.secret());
    }
}
