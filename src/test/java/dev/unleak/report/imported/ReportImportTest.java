package dev.unleak.report.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.ForeignWord.State;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.ContextReader;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Reports as the tools document them, with secrets that never were. None of the tools themselves was run. */
class ReportImportTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final Fingerprinter FINGERPRINTER = new Fingerprinter(new byte[32]);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final Forge forge = new Forge(31);
    private final String token =
            forge.forge(RULES.rule("github-token").orElseThrow()).reveal();
    private final String odd = forge.fill("{re:[a-z]{4}[0-9]{3}[a-z]{4}}", "");

    private Path root = Path.of("");
    private Optional<Store> opened = Optional.empty();

    @BeforeEach
    void prepare() throws IOException {
        root = Files.createDirectories(folder.resolve("shop")).toRealPath();
        Files.writeString(root.resolve("app.env"), "A=1\nGH=" + token + "\nthing " + odd + " end\n");
        opened = Optional.of(Store.open(folder.resolve("unleak.db")));
    }

    @AfterEach
    void close() {
        opened.ifPresent(Store::close);
    }

    @Test
    void aSecretThatStillStandsIsTheSameFindingAsOurOwnScanMakes() throws IOException {
        ImportSummary summary = run(List.of(gitleaks("github-pat", "app.env", 2, "", token)));

        Finding imported = all().getFirst();
        assertThat(summary.in(State.STANDING)).isEqualTo(1);
        assertThat(summary.holdsSecrets()).isTrue();
        assertThat(imported.type()).isEqualTo("github-token");
        assertThat(imported.occurrences().getFirst().position().line()).isEqualTo(2);
        Finding ours = scanner()
                .scan(ScanRequest.of(root), event -> {}, new CancelToken())
                .findings()
                .getFirst();
        assertThat(ours.fingerprint()).isEqualTo(imported.fingerprint());
        assertThat(all()).hasSize(1);
    }

    @Test
    void importingTwiceAddsNothing() throws IOException {
        List<Object> report = List.of(
                gitleaks("github-pat", "app.env", 2, "", token),
                gitleaks("generic-api-key", "app.env", 3, "", odd),
                gitleaks("generic-api-key", "gone.env", 3, "", odd));
        assertThat(run(report).fresh()).isEqualTo(2);
        List<Finding> before = all();

        assertThat(run(report).fresh()).isZero();
        assertThat(all())
                .usingRecursiveComparison()
                .ignoringFields("occurrences.place")
                .isEqualTo(before);
        assertThat(before.stream().mapToInt(finding -> words(finding).size()).sum())
                .isEqualTo(3);
    }

    @Test
    void whatNoRuleOfOursSeesIsKeptForAsLongAsItStandsThere() throws IOException {
        run(List.of(gitleaks("house-key", "app.env", 3, "", odd)));
        Finding finding = all().getFirst();

        assertThat(finding.type()).isEqualTo(Identity.UNKNOWN);
        assertThat(finding.title()).isEqualTo("Secret that gitleaks calls house-key");
        assertThat(finding.confidence()).isGreaterThan(0.5);
        ContextReader reader = new ContextReader(DETECTOR, FINGERPRINTER);
        assertThat(reader.around(root, finding, finding.occurrences().getFirst(), 0)
                        .toString())
                .doesNotContain(odd);
        scan();
        assertThat(byId(finding).occurrences()).hasSize(1);
        Files.writeString(root.resolve("app.env"), "\nA=1\nGH=" + token + "\n\nthing " + odd + " end\n");
        scan();
        assertThat(byId(finding).occurrences()).hasSize(1);
        Files.writeString(root.resolve("app.env"), "A=1\n");
        scan();
        assertThat(byId(finding).occurrences()).isEmpty();
        assertThat(words(finding)).extracting(ForeignWord::state).containsExactly(State.GONE);
    }

    @Test
    void whatIsGoneIsStillToBeWorkedThrough() throws IOException {
        ImportSummary summary = run(List.of(gitleaks("github-pat", "old.env", 2, "", token)));

        assertThat(summary.in(State.GONE)).isEqualTo(1);
        assertThat(all()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.occurrences()).isEmpty();
            assertThat(finding.type()).isEqualTo("github-token");
            assertThat(words(finding).getFirst().detail()).isEqualTo("The file is no longer there.");
        });
    }

    @Test
    void looksIntoTheCommitThatAReportNames() throws IOException {
        GitCli git = GitCli.init(root);
        git.run("add", "app.env");
        git.run("commit", "-m", "one");
        String commit = git.run("rev-parse", "HEAD").strip();
        Files.writeString(root.resolve("app.env"), "A=1\n");
        git.run("commit", "-am", "two");
        ImportSummary summary = run(List.of(
                gitleaks("github-pat", "app.env", 2, commit, token),
                gitleaks("github-pat", "app.env", 2, "f".repeat(40), token)));

        Finding finding = all().getFirst();
        assertThat(summary.in(State.STANDING)).isEqualTo(1);
        assertThat(summary.in(State.UNSEEN)).isEqualTo(1);
        assertThat(finding.occurrences()).singleElement().satisfies(occurrence -> {
            assertThat(occurrence.place().where()).isEqualTo(Where.HISTORY);
            assertThat(occurrence.place().first().orElseThrow().id()).isEqualTo(commit);
        });
    }

    @Test
    void readsTruffleHogsLines() throws IOException {
        Map<String, Object> one = Map.of(
                "SourceMetadata",
                Map.of("Data", Map.of("Filesystem", Map.of("file", root + "/app.env", "line", 2))),
                "DetectorName",
                "Github",
                "Verified",
                true,
                "Raw",
                token);
        Path report = Files.writeString(
                folder.resolve("t.json"), JSON.writeValueAsString(one) + "\n" + JSON.writeValueAsString(one) + "\n");
        ImportSummary summary = importer().run(report, root, new CancelToken());

        assertThat(summary.tool()).isEqualTo("TruffleHog");
        assertThat(summary.results()).isEqualTo(2);
        assertThat(summary.in(State.STANDING)).isEqualTo(2);
        assertThat(all().getFirst().confidence()).isGreaterThanOrEqualTo(0.97);
        assertThat(all().getFirst().reasons().getLast().text()).isEqualTo("TruffleHog signed in with it.");
    }

    @Test
    void findsWhatDetectSecretsKnowsOnlyByItsDigest() throws IOException {
        Map<String, Object> baseline = Map.of(
                "version",
                "1.5.0",
                "results",
                Map.of(
                        "app.env",
                        List.of(
                                digest("Secret Keyword", odd, 40),
                                digest("GitHub Token", token, 2),
                                digest("Base64 High Entropy String", "not there", 1))));
        ImportSummary summary = run(baseline);

        assertThat(summary.in(State.STANDING)).isEqualTo(2);
        assertThat(summary.in(State.GONE)).isEqualTo(1);
        assertThat(summary.holdsSecrets()).isFalse();
        assertThat(all()).extracting(Finding::type).contains("github-token");
    }

    @Test
    void readsSarifOfAnyTool() throws IOException {
        Map<String, Object> sarif = Map.of(
                "version",
                "2.1.0",
                "runs",
                List.of(Map.of(
                        "tool",
                        Map.of("driver", Map.of("name", "Acme Scan")),
                        "results",
                        List.of(sarif("app.env", 2), sarif("app.env", 1), sarif("../../etc/passwd", 1)))));
        ImportSummary summary = run(sarif);

        assertThat(summary.tool()).isEqualTo("Acme Scan");
        assertThat(summary.in(State.STANDING)).isEqualTo(1);
        assertThat(summary.in(State.UNSEEN)).isEqualTo(2);
        assertThat(all().stream().flatMap(finding -> words(finding).stream()))
                .anyMatch(word -> word.detail().startsWith("The place lies outside of the folder"));
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("x.env"), "GH=" + token + "\n");
        Files.createSymbolicLink(root.resolve("link"), outside);

        assertThat(run(List.of(gitleaks("github-pat", "link/x.env", 1, "", token)))
                        .in(State.UNSEEN))
                .isEqualTo(1);
    }

    @Test
    void keepsNoValueAndCitesNoneInAnError() throws IOException {
        run(List.of(gitleaks("a", "app.env", 2, "", token), gitleaks("b", "app.env", 3, "", odd)));
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().contains("unleak.db")).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(token)
                        .doesNotContain(odd);
            }
        }
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"Secret\": " + token + "}]");

        assertThatThrownBy(() -> importer().run(broken, root, new CancelToken()))
                .isInstanceOf(UserError.class)
                .hasNoCause()
                .hasMessageContaining("not JSON at line 1")
                .hasMessageNotContaining(token);
    }

    @Test
    void refusesWhatIsNoReport() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        Path empty = Files.writeString(folder.resolve("empty.json"), "[]");

        assertThatThrownBy(() -> importer().run(other, root, new CancelToken())).isInstanceOf(UserError.class);
        assertThat(importer().run(empty, root, new CancelToken()).findings()).isZero();
        assertThatThrownBy(() -> importer().run(empty, root.resolve("app.env"), new CancelToken()))
                .isInstanceOf(UserError.class);
    }

    @Test
    void refusesAReportThatIsTooLargeInsteadOfReadingAPartOfIt() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines.json"), "{}\n".repeat(100_001));

        assertThatThrownBy(() -> ReportReader.read(lines))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 100000 results");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void readsNoMoreThanItsLimitOfWhatTellsNoSize() {
        assertThatThrownBy(() -> ReportReader.read(Path.of("/dev/zero")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("64 MiB");
    }

    @Test
    void guessesTypesByTheWordsOfAName() {
        TypeGuess guess = new TypeGuess(RULES.rules());

        assertThat(guess.of("github-token").orElseThrow().id()).isEqualTo("github-token");
        assertThat(guess.of("GitHub Token").orElseThrow().id()).isEqualTo("github-token");
        assertThat(guess.of("something else")).isEmpty();
    }

    private static Map<String, Object> gitleaks(String rule, String file, int line, String commit, String secret) {
        return Map.of(
                "RuleID", rule, "File", file, "StartLine", line, "Commit", commit, "Secret", secret, "Match", secret);
    }

    private static Map<String, Object> digest(String type, String secret, int line) {
        try {
            byte[] sha1 =
                    MessageDigest.getInstance("SHA-1").digest(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Map.of("type", type, "hashed_secret", HexFormat.of().formatHex(sha1), "line_number", line);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> sarif(String uri, int line) {
        return Map.of(
                "ruleId",
                "leak",
                "locations",
                List.of(Map.of(
                        "physicalLocation",
                        Map.of("artifactLocation", Map.of("uri", uri), "region", Map.of("startLine", line)))));
    }

    private ImportSummary run(Object report) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), JSON.writeValueAsString(report));
        return importer().run(file, root, new CancelToken());
    }

    private ReportImport importer() {
        return new ReportImport(RULES, DETECTOR, FINGERPRINTER, store(), Clock.systemUTC());
    }

    private Scanner scanner() {
        return new Scanner(DETECTOR, RULES, FINGERPRINTER, opened, 1);
    }

    private void scan() {
        scanner().scan(ScanRequest.of(root), event -> {}, new CancelToken());
    }

    private Store store() {
        return opened.orElseThrow();
    }

    private List<Finding> all() {
        return store().findings().page(FindingQuery.openIn(1), 0, 99);
    }

    private Finding byId(Finding finding) {
        return store().findings().find(finding.id()).orElseThrow();
    }

    private List<ForeignWord> words(Finding finding) {
        return store().foreign().of(finding.id());
    }
}
