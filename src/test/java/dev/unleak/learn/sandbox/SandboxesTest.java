package dev.unleak.learn.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.lessons.Exercise.Material;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {
    private final Sandboxes sandboxes = new Sandboxes(RuleSet.load(Content.shipped()));

    @TempDir
    Path content;

    @TempDir
    Path parent;

    private Sandboxes.Plan plan =
            new Sandboxes.Plan("x", Path.of(""), new Material(Optional.empty(), Optional.empty()));

    @BeforeEach
    void writeMaterial() throws IOException {
        write("start/dot_env", "A=%{secret:npm-access-token}\nB=%{a=hex:8}\n");
        write("start/image.tar/layer.tar/root/dot_npmrc", "x=%{hex:4}\n");
        write("repository.yaml", """
                steps:
                  - commit: First
                    write: {a.txt: "%{a=hex:8}"}
                """);
        plan = new Sandboxes.Plan(
                "M1.1-do", content, new Material(Optional.of("start"), Optional.of("repository.yaml")));
    }

    @Test
    void fillsFilesAndKeepsPlaceholdersOutOfThem() throws IOException {
        Sandbox sandbox = sandboxes.make(parent, plan, 1);

        assertThat(sandbox.folder().resolve(".env")).content().matches("A=npm_[A-Za-z0-9]{36}\nB=[0-9a-f]{8}\n");
    }

    @Test
    void filesAndRepositorySpeakOfOneValue() throws IOException {
        Sandbox sandbox = sandboxes.make(parent, plan, 1);

        assertThat(Files.readString(sandbox.folder().resolve(".env")))
                .endsWith("B=" + Files.readString(sandbox.folder().resolve("a.txt")) + "\n");
    }

    @Test
    void packsFoldersThatAreNamedAsArchives() throws IOException {
        Sandbox sandbox = sandboxes.make(parent, plan, 1);

        try (TarFile image = new TarFile(sandbox.folder().resolve("image.tar").toFile())) {
            assertThat(image.getEntries()).singleElement().satisfies(layer -> {
                assertThat(layer.getName()).isEqualTo("layer.tar");
                try (TarFile inner = new TarFile(image.getInputStream(layer).readAllBytes())) {
                    assertThat(inner.getEntries())
                            .singleElement()
                            .satisfies(file -> assertThat(file.getName()).isEqualTo("root/.npmrc"));
                }
            });
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOneOthers(@TempDir Path second, @TempDir Path third) throws IOException {
        Map<String, String> first = texts(sandboxes.make(parent, plan, 5));

        assertThat(texts(sandboxes.make(second, plan, 5))).isEqualTo(first);
        assertThat(texts(sandboxes.make(third, plan, 6))).isNotEqualTo(first);
    }

    @Test
    void isFoundAgainWithItsSeed() {
        Sandbox made = sandboxes.make(parent, plan, 42);

        assertThat(sandboxes.find(parent, plan)).contains(made);
        assertThat(made.parent()).isEqualTo(parent);
    }

    @Test
    void resetThrowsAwayTheWorkAndNothingElse() throws IOException {
        Files.writeString(parent.resolve("mine.txt"), "mine");
        Sandbox sandbox = sandboxes.make(parent, plan, 1);
        Files.writeString(sandbox.folder().resolve("scratch"), "x");
        Files.createSymbolicLink(sandbox.folder().resolve("link"), parent);

        Sandbox fresh = sandboxes.reset(sandbox, plan, 2);

        assertThat(fresh.folder()).isEqualTo(sandbox.folder());
        assertThat(fresh.folder().resolve("scratch")).doesNotExist();
        assertThat(fresh.folder().resolve("link")).doesNotExist();
        assertThat(fresh.folder().resolve(".env")).exists();
        assertThat(parent.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatIsNotOursIsNeverTouched() throws IOException {
        Path theirs = Files.createDirectories(parent.resolve("unleak-M1.1-do"));
        Files.writeString(theirs.resolve("thesis.txt"), "ten years");

        assertThatThrownBy(() -> sandboxes.make(parent, plan, 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not made by Unleak");
        sandboxes.remove(new Sandbox(theirs, theirs, 1));

        assertThat(theirs.resolve("thesis.txt")).hasContent("ten years");
    }

    @Test
    void removeLeavesNothing() throws IOException {
        sandboxes.remove(sandboxes.make(parent, plan, 1));

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOnePlainSentence() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> sandboxes.make(file, plan, 1))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("The sandbox cannot be made in " + file);
    }

    private static Map<String, String> texts(Sandbox sandbox) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sandbox.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // The index holds times of files.
                if (!file.endsWith(".git/index")) {
                    texts.put(
                            sandbox.folder().relativize(file).toString(),
                            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return texts;
    }

    private void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
