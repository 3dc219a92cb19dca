package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project keeps its own rule: no file holds what looks like a secret, without marks and exceptions. */
class OwnRepositoryTest {
    private static final double TOLD = 0.5;
    private static final Path ROOT = root();
    private static final Detector DETECTOR = Detector.of(RuleSet.loadFiles(Content.shipped()));

    @ParameterizedTest
    @ValueSource(strings = {"content", "docs", "installer", "src"})
    void nothingLooksLikeASecret(String folder) throws IOException {
        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                told.addAll(told(file));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void thePagesAtTheTopNeither() throws IOException {
        assertThat(told(ROOT.resolve("README.md"))).isEmpty();
        assertThat(told(ROOT.resolve("CONTRIBUTING.md"))).isEmpty();
    }

    private static List<String> told(Path file) throws IOException {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        return DETECTOR.search(Fragment.whole(Files.readAllBytes(file), new Origin.File(path))).stream()
                .filter(candidate -> candidate.confidence() >= TOLD)
                .map(candidate -> place(path, candidate))
                .toList();
    }

    private static String place(String path, Candidate candidate) {
        return path + ":" + candidate.position().line() + " " + candidate.type();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("pom.xml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "No pom.xml above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
