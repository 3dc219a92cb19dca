package dev.unleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first invariant: a scan leaves no secret's value in database, journal, log or export. */
class NoSecretOnDiskTest {
    private static final List<String> FORMATS = List.of("text", "jsonl", "json", "sarif", "csv", "html", "junit");

    /** A number of six digits stands in some digest by chance. */
    private static final int SHORTEST = 10;

    @TempDir
    Path folder;

    @Test
    void noForgedSecretIsAnywhereAfterAScan() throws Exception {
        List<Forged> all = Forged.all().stream()
                .filter(forged -> forged.secret().length() >= SHORTEST)
                .toList();
        Path project = Files.createDirectory(folder.resolve("project"));
        for (int i = 0; i < all.size(); i++) {
            Files.writeString(
                    project.resolve(fileName(all.get(i), i)), all.get(i).text());
        }
        commit(project, all);

        Path data = folder.resolve("data");
        List<Path> left = new ArrayList<>();
        for (String format : FORMATS) {
            Path report = folder.resolve("report." + format);
            CliRun run = CliRun.of(
                    data,
                    "scan",
                    project.toString(),
                    "--format",
                    format,
                    "--min-confidence",
                    "0",
                    "--output",
                    report.toString());
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            left.add(report);
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile).forEach(left::add);
        }

        assertThat(left).hasSizeGreaterThan(FORMATS.size() + 1);
        for (Path file : left) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(all.stream().filter(forged -> bytes.contains(latin(forged.secret()))))
                    .as(file.toString())
                    .extracting(forged -> forged.rule().id())
                    .isEmpty();
        }
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"findings\"", "github-token");
    }

    private static String fileName(Forged forged, int number) {
        return forged.rule().paths().only().stream()
                .findFirst()
                .map(glob -> number + glob.replace("**/", "").replace("*", "a"))
                .orElse("settings-" + number + ".txt");
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Keeps them in history as well, and one in a commit message. */
    private static void commit(Path project, List<Forged> all) throws Exception {
        git(project, "init", "-q");
        git(project, "add", "-A");
        String message = "Use " + all.getFirst().text();
        git(project, "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", message);
    }

    private static void git(Path project, String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(Stream.concat(Stream.of("git", "-C", project.toString()), Stream.of(arguments))
                        .toList())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
