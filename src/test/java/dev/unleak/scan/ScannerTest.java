package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Exposure;
import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.source.Chunks;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
    private static final long LARGE = 300L << 20;

    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String TYPE = "github-fine-grained-token";

    @TempDir
    Path temp;

    private final Forge forge = new Forge(42);
    private Path project;
    private Store store;

    @BeforeEach
    void open() throws IOException {
        project = Files.createDirectory(temp.resolve("project"));
        store = Store.open(temp.resolve("unleak.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsASecretInAFileWithItsPlace() throws IOException {
        Secret secret = secret();
        Files.writeString(project.resolve("app.env"), "first line\n  token = " + secret.reveal() + "\n");

        ScanResult result = scan(ScanRequest.of(project));

        assertThat(result.findings()).hasSize(1);
        Finding finding = result.findings().getFirst();
        assertThat(finding.type()).isEqualTo(TYPE);
        assertThat(finding.id()).isPositive();
        assertThat(finding.masked()).doesNotContain(secret.reveal());
        assertThat(finding.occurrences()).hasSize(1).first().satisfies(o -> {
            assertThat(o.place().where()).isEqualTo(Where.WORKING_TREE);
            assertThat(o.place().path()).isEqualTo("app.env");
            assertThat(o.position().line()).isEqualTo(2);
            assertThat(o.position().column()).isEqualTo(11);
        });
        assertThat(result.summary().files()).isEqualTo(1);
        assertThat(result.summary().complete()).isTrue();
    }

    @Test
    void worksWithoutAStore() throws IOException {
        Files.writeString(project.resolve("app.env"), "token=" + secret().reveal());
        Scanner scanner = new Scanner(DETECTOR, RULES, fingerprinter(), Optional.empty(), 1);

        ScanResult result = scanner.scan(ScanRequest.of(project), _ -> {}, new CancelToken());

        assertThat(result.findings()).hasSize(1).first().extracting(Finding::id).isEqualTo(0L);
    }

    @Test
    void findsAllSevenHidingPlacesAsSevenFindings() throws IOException {
        GitCli git = GitCli.init(project);
        git.write("README", "hello");
        git.commit("Begin");
        Map<Where, Integer> expected = new HashMap<>(
                Map.of(Where.HISTORY, 3, Where.STASH, 1, Where.NOTE, 1, Where.REFLOG, 1, Where.UNREACHABLE, 1));
        git.write("deleted.env", line());
        git.commit("Add");
        git.run("rm", "-q", "deleted.env");
        git.commit("Remove");
        git.run("checkout", "-q", "-b", "feature");
        git.write("branch.env", line());
        git.commit("Feature");
        git.run("checkout", "-q", "--detach", "main");
        git.write("tagged.env", line());
        git.commit("Release");
        git.run("tag", "v1");
        git.run("checkout", "-q", "main");
        git.write("README", line());
        git.run("stash");
        git.run("notes", "add", "-m", line(), "HEAD");
        git.write("unreachable.env", line());
        git.commit("Mistake");
        git.run("reset", "-q", "--hard", "HEAD~1");
        git.run("reflog", "expire", "--expire=all", "--expire-unreachable=all", "HEAD", "refs/heads/main");
        git.write("reset.env", line());
        git.commit("Another mistake");
        git.run("reset", "-q", "--hard", "HEAD~1");
        Files.deleteIfExists(project.resolve(".git/ORIG_HEAD"));

        List<Finding> findings = scan(ScanRequest.of(project)).findings();

        assertThat(findings).hasSize(7);
        Map<Where, Integer> found = new HashMap<>();
        findings.forEach(f -> f.exposure().where().forEach(where -> found.merge(where, 1, Integer::sum)));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void tellsAFileThatChangedAroundItsSecretAsOnePlaceInHistory() {
        GitCli git = GitCli.init(project);
        String secret = line();
        String first = "";
        for (int i = 0; i < 5; i++) {
            git.write("app.env", "# version " + i + "\n" + secret + "\n");
            String commit = git.commit("Version " + i);
            first = i == 0 ? commit : first;
        }
        git.write("app.env", "clean");
        git.commit("Clean");

        Finding finding = scan(ScanRequest.of(project)).findings().getFirst();

        assertThat(finding.occurrences()).hasSize(1);
        Exposure exposure = finding.exposure();
        assertThat(exposure.where()).containsExactly(Where.HISTORY);
        assertThat(exposure.first().map(CommitInfo::id)).contains(first);
        assertThat(exposure.last().map(CommitInfo::summary)).contains("Version 4");
        assertThat(finding.occurrences().getFirst().place().removed().map(CommitInfo::summary))
                .contains("Clean");
    }

    @Test
    void aSecondScanFindsTheSameAndReadsOnlyWhatIsNew() {
        GitCli git = GitCli.init(project);
        git.write("a.env", line());
        git.commit("Subject with " + secret().reveal());
        git.write("a.env", "clean");
        git.commit("Clean");
        ScanResult first = scan(ScanRequest.of(project));

        ScanResult second = scan(ScanRequest.of(project));

        assertThat(second.findings()).isEqualTo(first.findings()).hasSize(2);
        assertThat(first.summary().blobs()).isEqualTo(2);
        assertThat(second.summary().blobs()).isZero();
        assertThat(second.summary().messages()).isZero();
        assertThat(second.summary().remembered()).isEqualTo(2);

        git.write("b.env", line());
        git.commit("More");
        ScanResult third = scan(ScanRequest.of(project));
        assertThat(third.summary().blobs()).isEqualTo(1);
        assertThat(third.findings()).hasSize(3);
    }

    @Test
    void aSummaryThatHoldsASecretComesBackMasked() {
        GitCli git = GitCli.init(project);
        Secret secret = secret();
        git.write("a.env", line());
        git.commit("Use " + secret.reveal());

        ScanResult result = scan(ScanRequest.of(project));

        assertThat(result.toString()).doesNotContain(secret.reveal());
        assertThat(result.findings().getFirst().exposure().first().orElseThrow().summary())
                .startsWith("Use ");
    }

    @Test
    void anObjectThatGitCollectedIsNotFoundAgain() {
        GitCli git = GitCli.init(project);
        git.write("README", "hello");
        git.commit("Begin");
        git.write("a.env", line());
        git.commit("Mistake");
        git.run("reset", "-q", "--hard", "HEAD~1");
        assertThat(scan(ScanRequest.of(project)).findings()).hasSize(1);

        git.run("reflog", "expire", "--expire=all", "--expire-unreachable=all", "--all");
        git.run("gc", "-q", "--prune=now");

        assertThat(scan(ScanRequest.of(project)).findings()).isEmpty();
    }

    @Test
    void whatAKilledScanHadSearchedIsNotSearchedAgain() throws Exception {
        GitCli git = GitCli.init(project);
        IntStream.range(0, 500).forEach(i -> git.write("dir/" + i + ".env", i % 50 == 0 ? line() : "clean " + i));
        git.commit("Many");
        Path database = temp.resolve("killed.db");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowScan.class.getName(),
                        project.toString(),
                        database.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("killed.log").toFile())
                .start();
        try (Store killed = Store.open(database)) {
            long target = killed.targets().at(project.toRealPath().toString()).id();
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            killed.memory().searched(target, RULES.version()).size() > 20);
            process.destroyForcibly().waitFor();
            assertThat(killed.scans().last(target)).isEmpty();

            ScanResult resumed = new Scanner(DETECTOR, RULES, fingerprinter(), Optional.of(killed), 2)
                    .scan(ScanRequest.of(project), _ -> {}, new CancelToken());

            assertThat(resumed.summary().remembered()).isPositive();
            assertThat(resumed.summary().blobs() + resumed.summary().remembered())
                    .isEqualTo(500);
            assertThat(resumed.findings()).hasSize(10);
        }
    }

    @Test
    void aCancelledScanStopsInTheMiddleOfALargeFileAndKeepsWhatWasFound() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(project.resolve("a" + i + ".env"), line());
        }
        writeLarge(project.resolve("z-large.txt"), LARGE);
        CancelToken cancel = new CancelToken();
        Scanner scanner = scanner(2);

        ScanResult result = scanner.scan(
                ScanRequest.of(project),
                event -> {
                    boolean large =
                            event instanceof ScanEvent.Progress p && p.current().startsWith("z-");
                    if (large && p(event).files() > 0 && !cancel.isCancelled()) {
                        cancel.cancel();
                    }
                },
                cancel);

        assertThat(result.summary().bytes()).isLessThan(LARGE);
        assertThat(result.summary().complete()).isFalse();
        assertThat(result.findings()).isNotEmpty();
    }

    private static ScanEvent.Progress p(ScanEvent event) {
        return (ScanEvent.Progress) event;
    }

    @Test
    void aSecretAcrossTheBorderOfTwoChunksIsFoundOnceAtItsPlace() throws IOException {
        Secret secret = secret();
        int before = Chunks.SIZE - 20;
        Files.writeString(
                project.resolve("long.txt"),
                "x".repeat(before) + " \"" + secret.reveal() + "\" " + "y".repeat(1 << 20));

        List<Finding> findings = scan(ScanRequest.of(project)).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().occurrences()).hasSize(1);
        assertThat(findings.getFirst().occurrences().getFirst().position().column())
                .isEqualTo(before + 3);
    }

    @Test
    void tellsEachSecretWhenItIsFirstSeenAndWhatIsSkipped() throws IOException {
        Files.writeString(project.resolve("a.env"), line());
        Files.createSymbolicLink(project.resolve("away"), Path.of("/"));
        List<ScanEvent> events = Collections.synchronizedList(new ArrayList<>());

        ScanResult result = scanner(2).scan(ScanRequest.of(project), events::add, new CancelToken());

        assertThat(events).filteredOn(e -> e instanceof ScanEvent.Found).hasSize(1);
        assertThat(events).filteredOn(e -> e instanceof ScanEvent.Skipped).hasSize(1);
        assertThat(result.summary().notSearched()).extracting(NotSearched::path).containsExactly("away");
    }

    @Test
    void stopsWhenASearchingThreadRunsOutOfMemory() throws IOException {
        Files.writeString(project.resolve("a.env"), line());
        Consumer<ScanEvent> full = event -> {
            if (event instanceof ScanEvent.Found) {
                throw new OutOfMemoryError("Thrown by a test.");
            }
        };

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> scanner(2).scan(ScanRequest.of(project), full, new CancelToken()));
    }

    @Test
    void tellsWhatIsSkippedInOrderOfPaths() throws IOException {
        for (String name : List.of("c.png", "a.png", "b.png")) {
            Files.write(project.resolve(name), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        }

        assertThat(scanner(2)
                        .scan(ScanRequest.of(project), _ -> {}, new CancelToken())
                        .summary()
                        .notSearched())
                .extracting(NotSearched::path)
                .containsExactly("a.png", "b.png", "c.png");
    }

    @Test
    void withoutHistoryOnlyFilesAndTheIndexAreSearched() {
        GitCli git = GitCli.init(project);
        git.write("old.env", line());
        git.commit("Add");
        git.run("rm", "-q", "old.env");
        git.commit("Remove");
        git.add("staged.env", line());
        git.write("staged.env", "clean");
        ScanRequest request = new ScanRequest(project, false, false, Optional.empty(), false, false, true, 0.5);

        ScanResult result = scan(request);

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().getFirst().exposure().where()).containsExactly(Where.INDEX);
        assertThat(result.summary().notSearched())
                .extracting(NotSearched::why)
                .containsExactly(NotSearched.Why.EXCLUDED);
    }

    @Test
    void stagedSearchesOnlyWhatIsStaged() {
        GitCli git = GitCli.init(project);
        git.write("old.env", line());
        git.commit("Add");
        git.add("staged.env", line());
        git.write("untracked.env", line());
        ScanRequest request = new ScanRequest(project, true, true, Optional.empty(), false, false, true, 0.5);

        List<Finding> findings = scan(request).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().occurrences())
                .extracting(o -> o.place().path())
                .containsExactly("staged.env");
    }

    @Test
    void aPathThatDoesNotExistIsRefusedInOneSentence() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> scan(ScanRequest.of(temp.resolve("missing"))))
                .withMessageContaining("There is no file or folder");
    }

    @Test
    void aDamagedRepositoryIsRefusedButItsFilesCanBeScanned() throws IOException {
        GitCli git = GitCli.init(project);
        git.write("a.env", line());
        git.commit("Add");
        Files.delete(project.resolve(".git/HEAD"));

        assertThatExceptionOfType(UserError.class).isThrownBy(() -> scan(ScanRequest.of(project)));
        ScanResult files = scan(new ScanRequest(project, false, false, Optional.empty(), false, false, true, 0.5));
        assertThat(files.findings()).hasSize(1);
        assertThat(files.summary().notSearched()).anyMatch(n -> n.why() == NotSearched.Why.BROKEN);
    }

    @Test
    void aSecretIsNotGoneBecauseItsObjectCannotBeReadThisTime() throws IOException {
        GitCli git = GitCli.init(project);
        String id = git.add("a.env", line());
        git.commit("Add");
        git.run("rm", "-q", "a.env");
        git.commit("Remove");
        List<Finding> before = scan(ScanRequest.of(project)).findings();
        Path object = project.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        Files.delete(object);
        Files.write(object, new byte[] {1, 2, 3});

        ScanResult again = scan(new ScanRequest(project, true, false, Optional.empty(), false, true, true, 0.5));

        assertThat(again.summary().notSearched()).anyMatch(n -> n.why() == NotSearched.Why.BROKEN);
        assertThat(again.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(before.getFirst().id());
            assertThat(finding.exposure().where()).containsExactly(Where.HISTORY);
        });
    }

    @Test
    void sortsTheGravestFirst() throws IOException {
        Files.writeString(
                project.resolve("all"),
                RULES.rules().stream()
                        .limit(200)
                        .map(rule -> forge.fill(rule, rule.cases().match().getFirst()))
                        .reduce("", (all, one) -> all + one + "\n\n"));

        List<Finding> findings = scan(ScanRequest.of(project)).findings();

        assertThat(findings).hasSizeGreaterThan(50).isSortedAccordingTo(Findings.GRAVEST_FIRST);
        assertThat(Set.copyOf(findings)).hasSameSizeAs(findings);
    }

    private static void writeLarge(Path file, long size) throws IOException {
        byte[] block = "some text in a line, key = value, password of nobody\n"
                .repeat(20_000)
                .getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < size; written += block.length) {
            Files.write(file, block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private String line() {
        return "token = \"" + secret().reveal() + "\"";
    }

    private Secret secret() {
        return forge.forge(RULES.rules().stream()
                .filter(rule -> rule.type().equals(TYPE))
                .findFirst()
                .orElseThrow());
    }

    private static Fingerprinter fingerprinter() {
        return new Fingerprinter(new byte[32]);
    }

    private Scanner scanner(int jobs) {
        return new Scanner(DETECTOR, RULES, fingerprinter(), Optional.of(store), jobs);
    }

    private ScanResult scan(ScanRequest request) {
        return scanner(2).scan(request, _ -> {}, new CancelToken());
    }
}
