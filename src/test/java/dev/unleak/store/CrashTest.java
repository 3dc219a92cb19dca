package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unleak.model.Finding;
import dev.unleak.model.Position;
import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed while it writes leaves a whole database, in which each scan is there in full or not at all.
 */
class CrashTest {
    private static final int BATCH = 50;

    @TempDir
    Path folder;

    /** Writes without end; the test kills it. */
    public static final class Writer {
        public static void main(String[] args) throws IOException {
            Store store = Store.open(Path.of(args[0]));
            long target = store.targets().at("/work").id();
            for (int round = 0; ; round++) {
                store.memory().add(target, "v1", ids(round), List.of(hit(round)));
                store.scans().keep(target, summary(), batch(round), false);
                if (round == 3) {
                    Files.createFile(Path.of(args[1]));
                }
            }
        }

        private static List<Finding> batch(int round) {
            return IntStream.range(round * BATCH, (round + 1) * BATCH)
                    .mapToObj(i -> finding(i, at(Where.HEAD, "src/file" + i)))
                    .toList();
        }

        private static List<String> ids(int round) {
            return IntStream.range(round * BATCH, (round + 1) * BATCH)
                    .mapToObj(i -> String.format("%08x", i + 1).repeat(5))
                    .toList();
        }

        private static BlobHit hit(int round) {
            return new BlobHit(
                    ids(round).getFirst(),
                    false,
                    "acme-api-token",
                    "acme-api-token",
                    Samples.fingerprint(round),
                    "",
                    new Position(1, 1, 1, 9),
                    Severity.HIGH,
                    0.9,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    @Test
    void aKillAtAnyInstantLeavesAWholeDatabase() throws Exception {
        Path file = folder.resolve("unleak.db");
        for (int kill = 0; kill < 3; kill++) {
            Path underWay = folder.resolve("under-way-" + kill);
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            underWay.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(underWay) || !writer.isAlive());
            assertThat(writer.destroyForcibly().waitFor()).isNotZero();

            requireWhole(file);
        }
    }

    private static void requireWhole(Path file) {
        try (Store store = Store.open(file)) {
            assertThat(TempStore.integrity(store)).isEqualTo("ok");
            long target = store.targets().at("/work").id();
            long findings = store.findings().count(FindingQuery.openIn(target));
            assertThat(findings).isGreaterThanOrEqualTo(3 * BATCH);
            assertThat(findings % BATCH).isZero();
            Set<String> searched = store.memory().searched(target, "v1");
            assertThat(searched.size() % BATCH).isZero();
            assertThat(store.memory().hits(target, "v1").stream()
                            .map(BlobHit::object)
                            .collect(Collectors.toSet()))
                    .hasSize(searched.size() / BATCH)
                    .allMatch(searched::contains);
        }
    }
}
