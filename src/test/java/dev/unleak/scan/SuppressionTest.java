package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.model.Suppression;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.baseline.IdScheme;
import dev.unleak.scan.suppress.OwnMark;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ignore marks and baselines over real files, repositories and a real store. */
class SuppressionTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String TYPE = "github-fine-grained-token";
    private static final IdScheme SCHEME = new IdScheme("00112233445566778899aabbccddeeff", 10_000);
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    Path temp;

    private final Forge forge = new Forge(42);
    private Path project;
    private Store store;

    @BeforeEach
    void openStore() throws IOException {
        project = Files.createDirectory(temp.resolve("project"));
        store = Store.open(temp.resolve("unleak.db"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aMarkOfAnotherToolIsToldAndTheFindingNeedsNoWork() throws IOException {
        Files.writeString(project.resolve("app.env"), line(secret()) + " # gitleaks:allow\n");

        Finding finding = scan().findings().getFirst();

        assertThat(words(finding)).containsExactly("gitleaks:allow");
        assertThat(finding.needsWork(TODAY)).isFalse();
        assertThat(open()).isEmpty();
        assertThat(inStore(FindingQuery.Work.SUPPRESSED))
                .hasSize(1)
                .first()
                .satisfies(kept -> assertThat(words(kept)).containsExactly("gitleaks:allow"));
    }

    @Test
    void aPlaceWithoutTheMarkStillCounts() throws IOException {
        Secret secret = secret();
        Files.writeString(project.resolve("app.env"), line(secret) + " # gitleaks:allow\n");
        Files.writeString(project.resolve("other.env"), line(secret) + "\n");

        Finding finding = scan().findings().getFirst();

        assertThat(finding.occurrences()).hasSize(2);
        assertThat(words(finding)).hasSize(1);
        assertThat(finding.needsWork(TODAY)).isTrue();
        assertThat(open()).hasSize(1);
    }

    @Test
    void marksAreRememberedWithTheObjectsOfAnEarlierScan() {
        GitCli git = GitCli.init(project);
        git.write("app.env", line(secret()) + " # trufflehog:ignore\n");
        git.commit("Add");
        git.run("rm", "-q", "app.env");
        git.commit("Remove");

        scan();
        ScanResult again = scan();

        assertThat(again.summary().remembered()).isPositive();
        assertThat(words(again.findings().getFirst())).containsExactly("trufflehog:ignore");
    }

    @Test
    void nothingIsSuppressedOnRequest() throws IOException {
        Secret secret = secret();
        Files.writeString(project.resolve("app.env"), line(secret) + " # gitleaks:allow\n");
        accept(secret, TODAY.plusDays(1));

        Finding finding = scan(all(project, false)).findings().getFirst();

        assertThat(words(finding)).isEmpty();
    }

    @Test
    void ourMarkCoversItsSecretAndNotAnotherOneOnThatLine() throws IOException {
        baseline();
        Secret known = secret();
        Secret added = secret();
        Files.writeString(
                project.resolve("app.py"),
                "# unleak:ignore " + SCHEME.id(known) + " sandbox account\n" + line(known) + "; " + line(added) + "\n");

        List<Finding> findings = scan().findings();

        assertThat(findings).hasSize(2);
        assertThat(findings.stream().filter(finding -> finding.needsWork(TODAY)))
                .singleElement()
                .satisfies(finding -> assertThat(words(finding)).isEmpty());
        assertThat(findings.stream().flatMap(finding -> words(finding).stream()))
                .containsExactly("unleak:ignore");
        assertThat(reasons(findings)).containsExactly("sandbox account");
    }

    @Test
    void ourMarkThatNamesNoSecretOfItsFileIsStale() throws IOException {
        baseline();
        Secret known = secret();
        String mark = "# unleak:ignore " + SCHEME.id(known) + "\n";
        Files.writeString(project.resolve("old.py"), "a = 1\n" + mark + "token = load()\n");
        Files.writeString(project.resolve("app.py"), mark + line(known) + "\n");

        assertThat(scan().audit().staleMarks()).containsExactly(new OwnMark("old.py", 2, SCHEME.id(known)));
    }

    @Test
    void withoutABaselineOurMarkCoversNothingAndIsTold() throws IOException {
        Secret known = secret();
        Files.writeString(project.resolve("app.py"), line(known) + " # unleak:ignore " + SCHEME.id(known) + "\n");

        ScanResult result = scan();

        assertThat(words(result.findings().getFirst())).isEmpty();
        assertThat(result.audit().staleMarks()).hasSize(1);
        assertThat(result.audit().baseline()).isFalse();
    }

    @Test
    void ourMarkSpeaksForEarlierVersionsOfItsFileAsWell() throws IOException {
        GitCli git = GitCli.init(project);
        baseline();
        Secret known = secret();
        git.write("app.py", line(known) + "\n");
        git.commit("Add");
        git.write("app.py", line(known) + " # unleak:ignore " + SCHEME.id(known) + "\n");
        git.commit("Mark");

        Finding finding = scan().findings().getFirst();

        assertThat(finding.exposure().where()).contains(Where.HISTORY, Where.HEAD, Where.WORKING_TREE);
        assertThat(finding.needsWork(TODAY)).isFalse();
    }

    @Test
    void anEntrySurvivesMovedLinesRenamesAndSquashes() throws IOException {
        GitCli git = GitCli.init(project);
        Secret secret = secret();
        git.write("app.env", line(secret) + "\n");
        git.commit("Add");
        accept(secret, TODAY.plusDays(1));
        assertThat(open()).isEmpty();
        git.write("app.env", "\n\nmoved = down\n" + line(secret) + "\n");
        git.commit("Move the line");
        git.run("mv", "app.env", "settings.env");
        git.commit("Rename");
        assertThat(openAfterScan()).isEmpty();

        git.run("checkout", "-q", "--orphan", "squashed");
        git.commit("All in one");
        git.run("branch", "-q", "-D", "main");
        git.run("reflog", "expire", "--expire=now", "--all");
        git.run("gc", "-q", "--prune=now");

        assertThat(openAfterScan()).isEmpty();
        assertThat(scan().findings())
                .singleElement()
                .satisfies(finding -> assertThat(words(finding)).containsOnly("baseline"));
    }

    @Test
    void anotherSecretInTheReasonOfAnEntryIsMasked() throws IOException {
        Secret accepted = secret();
        Secret other = secret();
        Files.writeString(project.resolve("app.env"), line(accepted) + "\n");
        Entry plain = entry(SCHEME, accepted, TODAY.plusDays(1));
        BaselineFile.write(
                file(),
                new Baseline(
                        SCHEME,
                        List.of(new Entry(
                                plain.id(),
                                TYPE,
                                "like " + line(other),
                                plain.author(),
                                TODAY,
                                plain.expires(),
                                plain.hint()))));

        assertThat(reasons(scan().findings())).isNotEmpty().noneMatch(reason -> reason.contains(other.reveal()));
    }

    @Test
    void anEntryCoversItsSecretOnly() throws IOException {
        Secret accepted = secret();
        Files.writeString(project.resolve("app.env"), line(accepted) + "\n" + line(secret()) + "\n");
        accept(accepted, TODAY.plusDays(1));

        assertThat(openAfterScan()).hasSize(1);
    }

    @Test
    void anExpiredEntryCountsAgain() throws IOException {
        Secret secret = secret();
        Files.writeString(project.resolve("app.env"), line(secret) + "\n");
        accept(secret, TODAY.minusDays(1));

        Finding finding = scan().findings().getFirst();

        assertThat(finding.needsWork(TODAY)).isTrue();
        assertThat(finding.occurrences().getFirst().suppression()).isPresent();
        assertThat(open()).hasSize(1);
    }

    @Test
    void anEntryWhoseSecretIsGoneIsStale() throws IOException {
        GitCli.init(project);
        Files.writeString(project.resolve("app.env"), "nothing = here\n");
        accept(secret(), TODAY.plusDays(1));
        Path folder = Files.createDirectory(project.resolve("part"));

        assertThat(scan().audit().staleEntries()).hasSize(1);
        assertThat(scan(ScanRequest.of(folder)).audit().staleEntries())
                .as("a part of the project says nothing about the rest")
                .isEmpty();
        assertThat(scan(new ScanRequest(project, true, false, Optional.empty(), false, false, true, 0.9))
                        .audit()
                        .staleEntries())
                .as("a scan that leaves out the unsure says nothing about them")
                .isEmpty();
    }

    @Test
    void aBaselineThatComesAfterTheFirstScanCoversWhatThatRemembered() throws IOException {
        GitCli git = GitCli.init(project);
        Secret secret = secret();
        git.write("app.env", line(secret) + "\n");
        git.commit("Add");
        git.run("rm", "-q", "app.env");
        git.commit("Remove");
        assertThat(openAfterScan()).hasSize(1);

        accept(secret, TODAY.plusDays(1));
        ScanResult result = scan();

        assertThat(result.summary().remembered()).isPositive();
        assertThat(words(result.findings().getFirst())).containsExactly("baseline");
        assertThat(open()).isEmpty();
    }

    @Test
    void ourOwnScanFindsNoSecretInTheBaseline() throws IOException {
        Files.writeString(project.resolve("app.env"), "nothing = here\n");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(entry(IdScheme.fresh(), Secret.of("secret " + i), TODAY.plusDays(90)));
        }
        for (int i = 0; i < 10; i++) {
            BaselineFile.write(file(), new Baseline(IdScheme.fresh(), entries));
            assertThat(scan(new ScanRequest(project, true, false, Optional.empty(), false, true, false, 0.1))
                            .findings())
                    .isEmpty();
        }
    }

    @Test
    void aBaselineThatCannotBeReadStopsTheScan() throws IOException {
        Files.createDirectories(project.resolve(".unleak"));
        Files.writeString(file(), "version: 1\nsalt: none\n");

        assertThatExceptionOfType(UserError.class).isThrownBy(this::scan);
    }

    private static List<String> words(Finding finding) {
        return finding.occurrences().stream()
                .flatMap(occurrence -> occurrence.suppression().stream())
                .map(Suppression::by)
                .toList();
    }

    private static List<String> reasons(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.occurrences().stream())
                .flatMap(occurrence -> occurrence.suppression().stream())
                .map(Suppression::reason)
                .toList();
    }

    private Path file() {
        return project.resolve(BaselineFile.PLACE);
    }

    private void baseline() {
        BaselineFile.write(file(), new Baseline(SCHEME, List.of()));
    }

    private void accept(Secret secret, LocalDate expires) {
        BaselineFile.write(file(), new Baseline(SCHEME, List.of(entry(SCHEME, secret, expires))));
        scan();
    }

    private static Entry entry(IdScheme scheme, Secret secret, LocalDate expires) {
        return new Entry(scheme.id(secret), TYPE, "Test account", "Ada", TODAY, expires, "app.env");
    }

    private List<Finding> openAfterScan() {
        scan();
        return open();
    }

    private List<Finding> open() {
        return inStore(FindingQuery.Work.OPEN);
    }

    private List<Finding> inStore(FindingQuery.Work work) {
        FindingQuery query = new FindingQuery(
                OptionalLong.empty(),
                "",
                Set.of(),
                Set.of(),
                false,
                work,
                FindingQuery.Sort.SEVERITY,
                true,
                FindingQuery.LIKELY);
        assertThat(store.findings().count(query))
                .isEqualTo(store.findings().page(query, 0, 99).size());
        return store.findings().page(query, 0, 99);
    }

    private static String line(Secret secret) {
        return "token = \"" + secret.reveal() + "\"";
    }

    private Secret secret() {
        return forge.forge(RULES.rule(TYPE).orElseThrow());
    }

    private static ScanRequest all(Path root, boolean suppress) {
        return new ScanRequest(
                root, true, false, Optional.empty(), false, false, true, 0.5, suppress, Optional.empty(), false);
    }

    private ScanResult scan() {
        return scan(ScanRequest.of(project));
    }

    private ScanResult scan(ScanRequest request) {
        return new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.of(store), 2)
                .scan(request, _ -> {}, new CancelToken());
    }
}
