package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unleak.rules.Forge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first invariant, for what another tool's report says: its names and paths may hold secrets as well. */
class NoForeignSecretOnDiskTest {
    private static final List<String> FORMATS = List.of("text", "jsonl", "json", "sarif", "csv", "html", "junit");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final String token = Forged.all().stream()
            .filter(forged -> forged.rule().id().equals("github-token"))
            .findFirst()
            .orElseThrow()
            .secret();

    /** Such as none of our rules knows. */
    private final String odd = new Forge(31).fill("{re:[a-z]{4}[0-9]{3}[a-z]{4}}", "");

    private Path project = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("a.txt"), "thing " + odd + " end\n");
    }

    @Test
    void noSecretOfARuleNameOrAPathIsAnywhereAfterAnImport() throws IOException {
        List<Map<String, Object>> results = new ArrayList<>();
        for (String secret : List.of(token, odd)) {
            results.add(result("rule " + secret, "a.txt", ""));
            results.add(result("x".repeat(100) + " " + secret, "old/" + secret + "/a.env", ""));
            results.add(result("other", "../" + secret + ".env", ""));
            results.add(result("third", "b.env", secret));
        }

        assertNowhere(run(results));
    }

    @Test
    void noSecretOfAToolsNameIsAnywhereAfterAnImport() throws IOException {
        assertNowhere(run(Map.of(
                "version",
                "2.1.0",
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", Map.of("name", "Acme " + token)),
                        "results",
                        List.of(Map.of(
                                "ruleId",
                                "leak " + token,
                                "locations",
                                List.of(Map.of(
                                        "physicalLocation",
                                        Map.of("artifactLocation", Map.of("uri", token + ".env")))))))))));
    }

    private Map<String, Object> result(String rule, String file, String commit) {
        return Map.of("RuleID", rule, "File", file, "StartLine", 1, "Commit", commit, "Secret", odd, "Match", odd);
    }

    /** What is left by an import and the scan after it. */
    private List<Path> run(Object report) throws IOException {
        Path data = folder.resolve("data");
        Path file = Files.writeString(folder.resolve("foreign.json"), JSON.writeValueAsString(report));
        CliRun imported = CliRun.of(data, "report", "import", file.toString(), "--repo", project.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("told of").doesNotContain(token);
        List<Path> left = new ArrayList<>();
        for (String format : FORMATS) {
            Path export = folder.resolve("report." + format);
            CliRun.of(data, "scan", project.toString(), "--format", format, "--output", export.toString());
            left.add(export);
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile).forEach(left::add);
        }
        return left;
    }

    private void assertNowhere(List<Path> left) throws IOException {
        assertThat(left).hasSizeGreaterThan(FORMATS.size());
        for (Path file : left) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(token)
                    .doesNotContain(token.substring(0, 20))
                    .doesNotContain(odd);
        }
    }
}
