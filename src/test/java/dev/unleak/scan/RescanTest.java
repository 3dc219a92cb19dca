package dev.unleak.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.baseline.IdScheme;
import dev.unleak.source.git.GitCli;
import dev.unleak.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that remembers tells what one tells that knows nothing. */
class RescanTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String TYPE = "github-fine-grained-token";

    @TempDir
    Path temp;

    private final Random random = new Random(6);
    private final Forge forge = new Forge(42);
    private GitCli git;
    private Store store;
    private int fresh;

    @BeforeEach
    void make() {
        git = GitCli.init(temp.resolve("project"));
        for (int i = 0; i < 4; i++) {
            RepositoryChange.COMMIT_OF_A_SECRET.happen(git, line(), random);
            RepositoryChange.COMMIT_OF_SOMETHING_ELSE.happen(git, line(), random);
        }
        RepositoryChange.PICTURE.happen(git, line(), random);
        RepositoryChange.TAG.happen(git, line(), random);
        RepositoryChange.STASH.happen(git, line(), random);
        store = Store.open(temp.resolve("unleak.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** What a scan tells, but for the numbers that a store gives. */
    private record Told(List<Object> findings, List<NotSearched> notSearched) {
        static Told of(ScanResult result) {
            List<Object> findings = new ArrayList<>();
            for (Finding finding : result.findings()) {
                findings.add(List.of(finding.fingerprint(), finding.title(), finding.masked(), finding.confidence()));
                for (Occurrence place : finding.occurrences()) {
                    findings.add(List.of(finding.fingerprint(), place));
                }
            }
            return new Told(findings, result.summary().notSearched());
        }
    }

    private void requireSameAsNew() {
        requireSameAsNew(DETECTOR, RULES);
    }

    private void requireSameAsNew(Detector detector, RuleSet rules) {
        Told again = Told.of(scan(store, detector, rules));
        try (Store empty = Store.open(temp.resolve("fresh-" + fresh++ + ".db"))) {
            Told anew = Told.of(scan(empty, detector, rules));
            assertThat(again.findings()).containsExactlyInAnyOrderElementsOf(anew.findings());
            assertThat(again.notSearched()).containsExactlyInAnyOrderElementsOf(anew.notSearched());
        }
    }

    private ScanResult scan(Store into, Detector detector, RuleSet rules) {
        return scan(into, detector, rules, ScanRequest.of(git.root()));
    }

    private static ScanResult scan(Store into, Detector detector, RuleSet rules, ScanRequest request) {
        return new Scanner(detector, rules, new Fingerprinter(new byte[32]), Optional.of(into), 2)
                .scan(request, _ -> {}, new CancelToken());
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

    /** Each change once, the repository as git's garbage collection leaves it. */
    @ParameterizedTest
    @EnumSource
    void afterAChangeOfARepositoryInPacks(RepositoryChange change) {
        RepositoryChange.COLLECTED.happen(git, line(), random);
        requireSameAsNew();

        change.happen(git, line(), random);

        requireSameAsNew();
        requireSameAsNew();
    }

    @ParameterizedTest
    @EnumSource
    void afterAChangeOfARepositoryOfLooseObjects(RepositoryChange change) {
        requireSameAsNew();

        change.happen(git, line(), random);

        requireSameAsNew();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterManyChanges(long seed) {
        Random chance = new Random(seed);
        RepositoryChange[] changes = RepositoryChange.values();
        for (int i = 0; i < 12; i++) {
            changes[chance.nextInt(changes.length)].happen(git, line(), chance);
            if (chance.nextInt(3) > 0) {
                requireSameAsNew();
            }
        }
        requireSameAsNew();
    }

    @Test
    void afterTheRulesChangedAndChangedBack() {
        RepositoryChange.COLLECTED.happen(git, line(), random);
        RuleSet fewer = RuleSet.of(
                RULES.rules().stream().filter(rule -> !rule.type().equals(TYPE)).toList(), "fewer");
        Detector lesser = Detector.of(fewer);
        requireSameAsNew();

        requireSameAsNew(lesser, fewer);
        requireSameAsNew(lesser, fewer);
        requireSameAsNew();
    }

    @Test
    void afterASearchFromScratch() {
        RepositoryChange.COLLECTED.happen(git, line(), random);
        requireSameAsNew();
        scan(store, DETECTOR, RULES, rescan());

        requireSameAsNew();
    }

    private ScanRequest rescan() {
        return new ScanRequest(git.root(), true, false, Optional.empty(), false, true, true, 0.5);
    }

    @Test
    void afterABaselineCameAndWent() throws IOException {
        Secret accepted = secret();
        git.write("accepted.env", "token = \"" + accepted.reveal() + "\"").commit("Accept");
        git.run("rm", "-q", "accepted.env");
        git.commit("Remove");
        RepositoryChange.COLLECTED.happen(git, line(), random);
        requireSameAsNew();
        Path file = git.root().resolve(BaselineFile.PLACE);
        Files.createDirectories(file.getParent());
        IdScheme scheme = IdScheme.fresh();
        LocalDate day = LocalDate.of(9999, 1, 1);
        String id = scheme.id(accepted);

        BaselineFile.write(
                file, new Baseline(scheme, List.of(new Entry(id, TYPE, "Test account", "Ada", day, day, "a.env"))));
        requireSameAsNew();
        Files.delete(file);

        requireSameAsNew();
    }

    @Test
    void afterAScanThatWasStopped() {
        RepositoryChange.COLLECTED.happen(git, line(), random);
        CancelToken cancel = new CancelToken();
        ScanResult stopped = new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.of(store), 1)
                .scan(
                        ScanRequest.of(git.root()),
                        event -> {
                            if (event instanceof ScanEvent.Progress progress && progress.blobs() > 5) {
                                cancel.cancel();
                            }
                        },
                        cancel);
        assertThat(stopped.summary().complete()).isFalse();

        requireSameAsNew();
        requireSameAsNew();
    }

    @Test
    void whenAnotherConfidenceIsAskedFor() {
        RepositoryChange.COLLECTED.happen(git, line(), random);
        git.write(
                        "test/example.env",
                        "password = \"" + forge.forge(generic()).reveal().substring(0, 9) + "\"")
                .commit("Unsure");
        ScanRequest unsure = new ScanRequest(git.root(), true, false, Optional.empty(), false, false, true, 0.1);
        requireSameAsNew();

        Told again = Told.of(scan(store, DETECTOR, RULES, unsure));
        try (Store empty = Store.open(temp.resolve("unsure.db"))) {
            assertThat(again.findings())
                    .containsExactlyInAnyOrderElementsOf(
                            Told.of(scan(empty, DETECTOR, RULES, unsure)).findings());
        }
        requireSameAsNew();
    }

    private static Rule generic() {
        return RULES.rules().stream()
                .filter(rule -> rule.type().contains("password"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenAShallowCloneGrowsDeeper() {
        Path whole = git.root();
        git.run(
                "clone",
                "-q",
                "--depth=2",
                "--no-local",
                "file://" + whole,
                temp.resolve("shallow").toString());
        git = GitCli.at(temp.resolve("shallow"));
        requireSameAsNew();

        git.run("fetch", "-q", "--unshallow");

        requireSameAsNew();
    }

    @Test
    void ofAPartialCloneThatFetchedAFileLater() throws IOException {
        GitCli origin = git;
        String id = origin.run(
                "rev-parse",
                "HEAD~4:"
                        + origin.run("ls-tree", "-r", "--name-only", "HEAD~4")
                                .lines()
                                .filter(name -> !name.startsWith("docs"))
                                .findFirst()
                                .orElseThrow());
        origin.run("config", "uploadpack.allowFilter", "true");
        origin.run("config", "uploadpack.allowAnySHA1InWant", "true");
        origin.run(
                "clone",
                "-q",
                "--bare",
                "--filter=blob:none",
                "file://" + origin.root(),
                temp.resolve("partial").toString());
        git = GitCli.at(temp.resolve("partial"));
        requireSameAsNew();

        assertThat(git.run("cat-file", "-p", id)).isNotEmpty();

        requireSameAsNew();
    }
}
