package dev.unleak.remedy.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import dev.unleak.scan.Fingerprinter;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.Scanner;
import dev.unleak.source.git.GitCli;
import dev.unleak.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories made by the installed git, with every kind of ref; what comes out is read by it too. */
class RehearserTest {
    private static final RuleSet RULES = RuleSet.loadFiles(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final String POINTER =
            "version https://git-lfs.github.com/spec/v1\noid sha256:" + "5e".repeat(32) + "\nsize 12345\n";

    @TempDir
    Path temp;

    private final Secret secret = new Forge(5).forge(RULES.rule("github-token").orElseThrow());
    private final String value = secret.reveal();
    private final Scanner scanner = new Scanner(DETECTOR, RULES, new Fingerprinter(new byte[32]), Optional.empty(), 1);
    private GitCli git;

    @BeforeEach
    void repository() {
        git = GitCli.init(temp.resolve("shop"));
    }

    @Test
    void tellsWhatChangesAndProvesThatNothingIsLeft() throws IOException {
        String first = LeakyShop.fill(git, value);
        List<String> before = LeakyShop.files(git.root());

        Rehearsal rehearsal = rehearse(false);

        assertThat(LeakyShop.files(git.root())).as("the repository itself").isEqualTo(before);
        assertThat(rehearsal.proof().holds()).as(rehearsal.proof().toString()).isTrue();
        assertThat(rehearsal.proof().objects()).isGreaterThan(20);
        assertThat(rehearsal.paths())
                .contains("conf/app.env", "README")
                .hasSize(3)
                .as("the note lies under the id of its commit")
                .contains(git.run("rev-parse", "v0"));
        assertThat(rehearsal.first()).contains(first);
        assertThat(rehearsal.unchanged()).containsExactlyInAnyOrder("refs/heads/untouched", "refs/tags/v0");
        assertThat(rehearsal.changed())
                .extracting(Rehearsal.ChangedRef::name)
                .containsExactlyInAnyOrder(
                        "refs/heads/main",
                        "refs/heads/one",
                        "refs/heads/two",
                        "refs/notes/commits",
                        "refs/pull/7/head",
                        "refs/remotes/origin/main",
                        "refs/stash",
                        "refs/stash@{1}",
                        "refs/tags/v1");
        assertThat(rehearsal.changed())
                .filteredOn(ref -> ref.name().equals("refs/heads/main"))
                .allSatisfy(ref -> assertThat(ref.first()).containsExactly(first));
        assertThat(rehearsal.unpushable()).containsExactly("refs/pull/7/head");
        assertThat(rehearsal.counts().tags()).isEqualTo(1);
        assertThat(rehearsal.counts().messages())
                .as("a tag, a commit, and of each stash two that quote the commit")
                .isEqualTo(6);
        assertThat(rehearsal.remotes())
                .containsExactly(new Rehearsal.Remote("origin", "https://git.example.org/shop.git"));
        assertThat(rehearsal.toString() + Instructions.of(rehearsal, git.root()))
                .doesNotContain(value, "pass@");
    }

    @Test
    void writesARepositoryThatGitAccepts() throws IOException {
        LeakyShop.fill(git, value);
        String octopus = git.run("rev-list", "--merges", "--max-count=1", "main");
        try (GitRepository source = GitRepository.at(git.root()).orElseThrow();
                ScratchClone scratch = ScratchClone.of(source)) {
            Rewriting.in(scratch, source, new Redaction(List.of(secret.bytes())), false, new CancelToken());
            GitCli result = GitCli.at(scratch.result());

            assertThat(result.run("fsck", "--strict", "--full")).doesNotContain("error", "missing", "broken");
            assertThat(result.run("cat-file", "-p", "main:conf/app.env")).isEqualTo("A=1");
            assertThat(result.run("cat-file", "-p", "main~3:conf/app.env")).isEqualTo("A=1\nTOKEN=***REMOVED***\nB=2");
            assertThat(result.run("ls-tree", "-r", "main"))
                    .isEqualTo(git.run("ls-tree", "-r", "main"))
                    .contains("100755");
            assertThat(result.run("log", "--format=%an %ae %ad %cn %ce %cd", "--all", "--topo-order"))
                    .isEqualTo(git.run("log", "--format=%an %ae %ad %cn %ce %cd", "--all", "--topo-order"));
            assertThat(result.run("rev-list", "--parents", "--max-count=1", "main~1")
                            .split(" "))
                    .hasSameSizeAs(git.run("rev-list", "--parents", "--max-count=1", octopus)
                            .split(" "))
                    .hasSize(4);
            assertThat(result.run("log", "-1", "--format=%s", "main"))
                    .isEqualTo("Empty, and ***REMOVED*** in the message");
            assertThat(result.run("tag", "-n", "-l", "v1")).contains("Release with ***REMOVED***");
            assertThat(result.run("notes", "show", "v0")).isEqualTo("was ***REMOVED***");
            assertThat(result.run("log", "-g", "--format=%gs", "refs/stash")).hasLineCount(2);
            assertThat(result.run("cat-file", "-p", "stash@{1}:README")).isEqualTo("Stashed ***REMOVED***");
            assertThat(result.run("cat-file", "-p", "stash@{0}:README")).isEqualTo("Stashed again");
        }
        assertThat(scratchFolders()).isZero();
    }

    @Test
    void removesFilesWithAllTheirVersions() {
        git.add("README", "Shop\n");
        git.write("media/film", POINTER).write("media/keep", "kept").commit("Add a film");
        git.write("media/film", value + "\n").write("lone/secret", value).commit("Break it");
        git.write("media/film", "neither\n").commit("Mend it");
        String mended = git.run("rev-parse", "main:media/keep");

        Rehearsal replaced = rehearse(false);
        Rehearsal removed = rehearse(true);

        assertThat(replaced.lfsOrphans()).isEmpty();
        assertThat(replaced.counts().commits()).isEqualTo(2);
        assertThat(removed.lfsOrphans()).containsExactly("5e".repeat(32));
        assertThat(removed.counts().commits())
                .as("none became empty and vanished")
                .isEqualTo(3);
        assertThat(removed.paths()).containsExactly("lone/secret", "media/film");
        assertThat(removed.proof().holds()).isTrue();
        assertThat(removed.traces().witnesses()).contains(mended);
        assertThat(Instructions.of(removed, git.root()).toString())
                .contains("--invert-paths --path lone/secret --path media/film --replace-message");
    }

    @Test
    void replacesWhatIsEncodedToo() {
        String encoded = Base64.getEncoder().encodeToString(("user:" + value + "\n").getBytes(StandardCharsets.UTF_8));
        git.write("plain.env", "TOKEN=" + value + "\n").write("hidden.txt", "data: " + encoded + "\n");
        git.commit("Hide it");

        Rehearsal rehearsal = rehearse(false);

        assertThat(rehearsal.paths()).containsExactly("hidden.txt", "plain.env");
        assertThat(rehearsal.proof().holds()).isTrue();
    }

    @Test
    void dropsAndListsSignaturesOfWhatChangesOnly() throws IOException {
        git.write("a", "1").commit("Begin");
        git.write("a", value).commit("Leak");
        String signature = "-----BEGIN PGP SIGNATURE-----\n\nmade up\n-----END PGP SIGNATURE-----\n";
        git.run("tag", "-a", "signed", "-m", "Release\n" + signature, "main");
        git.run("tag", "-a", "kept", "-m", "Before\n" + signature, "main~1");
        String commit = git.run("cat-file", "commit", "main")
                .replaceFirst(
                        "\n\n", "\ngpgsig -----BEGIN SSH SIGNATURE-----\n made up\n -----END SSH SIGNATURE-----\n\n");
        Path text = Files.writeString(temp.resolve("commit"), commit + "\n");
        String signed = git.run("hash-object", "-t", "commit", "-w", text.toString());
        git.run("update-ref", "refs/heads/main", signed);

        Rehearsal rehearsal = rehearse(false);

        assertThat(rehearsal.signatures())
                .containsExactlyInAnyOrder(
                        new LostSignature(LostSignature.Kind.COMMIT, signed),
                        new LostSignature(LostSignature.Kind.TAG, git.run("rev-parse", "signed")));
        assertThat(rehearsal.unchanged()).containsExactly("refs/tags/kept");
    }

    @Test
    void findsNothingWhereOnlyAFileHoldsIt() {
        git.write("a", "1").commit("Begin");
        git.write("local.env", "TOKEN=" + value + "\n");

        assertThat(rehearse(false).findsNothing()).isTrue();
    }

    @Test
    void reportsWhatStandsInNamesAndHeadersAsLeft() {
        git.write("a", "TOKEN=" + value + "\n").commit("Leak");
        git.write(value + ".txt", "harmless").commit("Name a file so");
        git.run("commit", "-q", "--allow-empty", "--author", value + " <ada@example.org>", "-m", "Call oneself so");

        Rehearsal rehearsal = rehearse(false);

        assertThat(rehearsal.counts().commits()).isEqualTo(3);
        assertThat(rehearsal.proof().holds()).isFalse();
        assertThat(rehearsal.proof().held()).as("a tree and a commit").hasSize(2);
        assertThat(Instructions.of(rehearsal, git.root()).toString())
                .contains("Rename what is named so", "--paths-from-file ../renames.txt --mailmap ../mailmap.txt");
        assertThat(rehearsal.toString()).doesNotContain(value);
    }

    @Test
    void reportsItAsLeftWhereNothingElseInHistoryHoldsIt() {
        git.write(value + ".txt", "harmless").commit("Name a file so");
        git.run("commit", "-q", "--allow-empty", "--author", value + " <ada@example.org>", "-m", "Call oneself so");
        git.write("local.env", "TOKEN=" + value + "\n");

        Rehearsal rehearsal = rehearse(false);

        assertThat(rehearsal.changed()).isEmpty();
        assertThat(rehearsal.findsNothing()).isFalse();
        assertThat(rehearsal.proof().held())
                .containsExactlyInAnyOrder(git.run("rev-parse", "main^{tree}"), git.run("rev-parse", "main"));
    }

    @Test
    void refusesHistoryThatIsNotWhole() {
        git.write("a", "1").commit("Begin");
        git.write("a", "TOKEN=" + value).commit("Leak");
        git.run("clone", "-q", "--depth", "1", git.root().toUri().toString(), "../part");
        Finding finding = finding();

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> new Rehearser(DETECTOR, scanner)
                        .rehearse(temp.resolve("part"), finding, secret, false, new CancelToken()))
                .withMessageContaining("shallow");
    }

    @Test
    void verifiesClones() throws IOException {
        LeakyShop.fill(git, value);
        Rehearsal rehearsal = rehearse(false);
        Verifier verifier = new Verifier(scanner);
        Traces traces = Traces.of(rehearsal.traces().text()).orElseThrow();
        Path clean = temp.resolve("clean.git");
        try (GitRepository source = GitRepository.at(git.root()).orElseThrow();
                ScratchClone scratch = ScratchClone.of(source)) {
            Rewriting.in(scratch, source, new Redaction(List.of(secret.bytes())), false, new CancelToken());
            git.run("clone", "-q", "--mirror", scratch.result().toUri().toString(), clean.toString());
        }
        Path other = GitCli.init(temp.resolve("other")).root();

        Verification left = verifier.verify(git.root(), traces, new CancelToken());
        assertThat(left.clean()).isFalse();
        assertThat(left.left())
                .filteredOn(object -> object.kind() == Verification.Kind.FIRST_CHANGED_COMMIT)
                .anySatisfy(object -> assertThat(object.refs()).contains("refs/heads/main", "refs/tags/v1"));
        assertThat(left.scanned()).isNotEmpty();
        Verification gone = verifier.verify(clean, traces, new CancelToken());
        assertThat(gone.clean()).as(gone.toString()).isTrue();
        assertThat(verifier.verify(other, traces, new CancelToken()).clean())
                .as("another repository proves nothing")
                .isFalse();
    }

    private Rehearsal rehearse(boolean remove) {
        return new Rehearser(DETECTOR, scanner).rehearse(git.root(), finding(), secret, remove, new CancelToken());
    }

    private Finding finding() {
        return scanner.scan(ScanRequest.of(git.root()), _ -> {}, new CancelToken())
                .findings()
                .getFirst();
    }

    private static long scratchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("unleak-rewrite-"))
                    .count();
        }
    }
}
