package dev.unleak.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.NotSearched.Why;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.source.Collected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitSourceTest {
    @TempDir
    Path temp;

    private GitCli git;

    @BeforeEach
    void makeRepository() {
        git = GitCli.init(temp.resolve("project"));
        git.add("README", "hello");
        git.commit("Begin");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsAllSevenHidingPlacesAndLabelsThem(boolean packed) throws IOException {
        git.write("deleted.env", "needle in a deleted file");
        git.commit("Add settings");
        git.run("rm", "-q", "deleted.env");
        git.commit("Remove settings");
        git.run("checkout", "-q", "-b", "feature");
        git.write("branch.env", "needle on a branch");
        git.commit("Work on a feature");
        git.run("checkout", "-q", "main");
        git.run("checkout", "-q", "--detach");
        git.write("tagged.env", "needle behind a tag");
        git.commit("Release");
        git.run("tag", "v1.0");
        git.run("checkout", "-q", "main");
        git.write("README", "needle in a stash");
        git.run("stash");
        git.run("notes", "add", "-m", "needle in a note", "HEAD");
        git.write("unreachable.env", "needle in an unreachable commit");
        git.commit("Mistake one");
        git.run("reset", "-q", "--hard", "HEAD~1");
        git.run("reflog", "expire", "--expire=all", "--expire-unreachable=all", "HEAD", "refs/heads/main");
        git.write("reset.env", "needle known to the reflog");
        git.commit("Mistake two");
        git.run("reset", "-q", "--hard", "HEAD~1");
        Files.deleteIfExists(git.root().resolve(".git/ORIG_HEAD"));
        if (packed) {
            git.run("repack", "-q", "-a", "-d", "--keep-unreachable");
            git.run("pack-refs", "--all");
        }

        assertThat(only("needle in a deleted file")).satisfies(place -> {
            assertThat(place.where()).isEqualTo(Where.HISTORY);
            assertThat(place.path()).isEqualTo("deleted.env");
            assertThat(place.first().map(CommitInfo::summary)).contains("Add settings");
            assertThat(place.last()).isEqualTo(place.first());
            assertThat(place.removed().map(CommitInfo::summary)).contains("Remove settings");
            assertThat(place.refs()).contains("main", "feature", "v1.0");
            assertThat(place.pushed()).isFalse();
        });
        assertPlace("needle on a branch", Where.HISTORY, "branch.env", "feature");
        assertPlace("needle behind a tag", Where.HISTORY, "tagged.env", "v1.0");
        assertPlace("needle in a stash", Where.STASH, "README", "stash");
        assertPlace("needle in a note", Where.NOTE, git.run("rev-parse", "main"), "notes/commits");
        assertPlace("needle known to the reflog", Where.REFLOG, "reset.env");
        assertPlace("needle in an unreachable commit", Where.UNREACHABLE, "unreachable.env");
    }

    @Test
    void findsTextsOfCommitsAndTags() throws IOException {
        String commit = git.commit("Subject\n\nneedle in a commit message");
        git.run("tag", "-a", "v2", "-m", "needle in a tag message");
        git.run("checkout", "-q", "--orphan", "gone");
        git.commit("needle in a lost message");
        git.run("checkout", "-q", "main");
        git.run("branch", "-D", "gone");

        Place message = only("needle in a commit message");
        assertThat(message.where()).isEqualTo(Where.MESSAGE);
        assertThat(message.path()).isEqualTo(commit);
        assertThat(message.first().map(CommitInfo::author)).contains("Ada");
        assertThat(message.refs()).containsExactly("main", "v2");
        assertPlace("needle in a tag message", Where.MESSAGE, git.run("rev-parse", "v2"), "v2");
        assertThat(only("needle in a lost message").where()).isEqualTo(Where.REFLOG);
    }

    @Test
    void tellsHeadAndWhatIsOnlyStaged() throws IOException {
        git.write("kept.env", "needle in HEAD");
        git.commit("Keep");
        git.add("staged.env", "needle in the index");
        git.write("staged.env", "other");

        assertPlace("needle in HEAD", Where.HEAD, "kept.env", "main");
        assertPlace("needle in the index", Where.INDEX, "staged.env");
        Collected staged = collect(git.root(), new Scope.Index());
        assertThat(staged.holding("needle in the index")).hasSize(1);
        assertThat(staged.holding("needle in HEAD")).isEmpty();
        assertThat(staged.fragments).hasSize(1);
    }

    @Test
    void aBlobThatNoTreeNamesIsFoundByItsId() throws IOException {
        String id = git.add("draft.env", "needle never committed");
        git.run("rm", "-q", "-f", "--cached", "draft.env");

        assertPlace("needle never committed", Where.UNREACHABLE, id);
    }

    @Test
    void firstAndLastCommitAreRightAcrossRenamesAndMerges() throws IOException {
        String added = git.add("a.env", "needle that moves");
        git.commit("Add a");
        git.run("checkout", "-q", "-b", "side");
        git.add("other", "x");
        String side = git.commit("Side still has a");
        git.run("checkout", "-q", "main");
        git.run("mv", "a.env", "b.env");
        String renamed = git.commit("Rename to b");
        git.run("merge", "-q", "--no-edit", "-m", "Merge side", "side");
        git.run("rm", "-q", "b.env");
        String gone = git.commit("Remove b");
        git.commit("Later");

        List<Place> places = places("needle that moves");

        assertThat(places).extracting(Place::path).containsExactlyInAnyOrder("a.env", "b.env");
        Place a = places.stream()
                .filter(p -> p.path().equals("a.env"))
                .findFirst()
                .orElseThrow();
        Place b = places.stream()
                .filter(p -> p.path().equals("b.env"))
                .findFirst()
                .orElseThrow();
        assertThat(a.blob()).contains(added);
        assertThat(a.first().map(CommitInfo::summary)).contains("Add a");
        assertThat(a.last().map(CommitInfo::id)).contains(side);
        assertThat(a.removed().map(CommitInfo::id)).contains(renamed);
        assertThat(b.first().map(CommitInfo::id)).contains(renamed);
        assertThat(b.last().map(CommitInfo::summary)).contains("Merge side");
        assertThat(b.removed().map(CommitInfo::id)).contains(gone);
    }

    @Test
    void theIntroducingCommitWinsOverAnOlderDateOnACopyOfIt() throws IOException {
        git.write("a.env", "needle");
        String first = git.commit("Add");
        git.run("commit", "-q", "--allow-empty", "--date", "2020-01-01T00:00:00Z", "-m", "Rebased, with an old date");

        assertThat(only("needle").first().map(CommitInfo::id)).contains(first);
    }

    @Test
    void tellsWhatWasPushed() throws IOException {
        git.write("a.env", "needle");
        git.commit("Add");
        Path clone = temp.resolve("clone");
        git.run("clone", "-q", git.root().toString(), clone.toString());

        Place place = only(clone, "needle");

        assertThat(place.pushed()).isTrue();
        assertThat(place.refs()).contains("main", "origin/main");
    }

    @Test
    void readsABareRepository() throws IOException {
        git.write("a.env", "needle");
        git.commit("Add");
        Path bare = temp.resolve("bare.git");
        git.run("clone", "-q", "--bare", git.root().toString(), bare.toString());

        assertThat(only(bare, "needle").where()).isEqualTo(Where.HEAD);
    }

    @Test
    void readsALinkedWorktreeWithItsOwnHead() throws IOException {
        Path tree = temp.resolve("tree");
        git.run("worktree", "add", "-q", "-b", "second", tree.toString());
        GitCli second = GitCli.at(tree);
        second.write("a.env", "needle");
        second.commit("Add in the worktree");

        assertThat(only(tree, "needle").where()).isEqualTo(Where.HEAD);
        assertThat(only(git.root(), "needle").where()).isEqualTo(Where.HISTORY);
    }

    @Test
    void readsBorrowedObjectsButNotThoseOfTheLenderAlone() throws IOException {
        git.write("a.env", "needle for both");
        git.commit("Add");
        Path borrower = temp.resolve("borrower");
        git.run("clone", "-q", "--shared", git.root().toString(), borrower.toString());
        git.write("b.env", "needle of the lender");
        git.commit("Add more");

        Collected all = collect(borrower, new Scope.Everything());

        assertThat(all.holding("needle for both")).hasSize(1);
        assertThat(all.holding("needle of the lender")).isEmpty();
        assertThat(only(borrower, "needle for both").where()).isEqualTo(Where.HEAD);
    }

    @Test
    void readsEachBlobOnceAndNoneThatIsKnown() throws IOException {
        for (int i = 0; i < 20; i++) {
            git.write("file" + i % 3, "text\n".repeat(50) + i / 6);
            git.commit("Commit " + i);
            if (i == 10) {
                git.run("repack", "-q", "-d");
            }
        }
        git.run("repack", "-q", "-a");
        Collected first = collect(git.root(), new Scope.Everything());
        assertThat(first.fragments).extracting(f -> f.origin()).doesNotHaveDuplicates();
        assertThat(first.expected).isGreaterThanOrEqualTo(first.fragments.size());

        Collected second = new Collected();
        first.fragments.forEach(f -> second.known.add(f.origin()));
        git.write("new", "fresh text");
        git.commit("One more");
        read(git.root(), new Scope.Everything(), second);

        assertThat(second.fragments).hasSize(2);
        assertThat(second.holding("fresh text")).hasSize(1);
        assertThat(second.holding("One more")).hasSize(1);
    }

    @Test
    void searchesOnlyWhatARevisionDoesNotReach() throws IOException {
        git.write("old.env", "old needle");
        String old = git.commit("Old");
        git.run("checkout", "-q", "-b", "feature");
        git.write("new.env", "new needle");
        git.commit("New");
        git.run("checkout", "-q", "main");

        Collected since = collect(git.root(), new Scope.Since(old));
        assertThat(since.holding("new needle")).hasSize(1);
        assertThat(since.holding("old needle")).isEmpty();
        assertThat(collect(git.root(), new Scope.Since("main..main")).fragments).isEmpty();
        assertThat(collect(git.root(), new Scope.Since("main..feature")).holding("new needle"))
                .hasSize(1);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> collect(git.root(), new Scope.Since("no-such")))
                .withMessageContaining("no-such");
    }

    @Test
    void aTruncatedPackIsToldAndTheRestIsRead() throws IOException {
        git.write("packed.env", "needle in a pack");
        git.commit("Add");
        git.run("repack", "-q", "-a", "-d");
        git.write("loose.env", "needle that is loose");
        git.commit("Add more");
        Path pack = packs().filter(file -> file.toString().endsWith(".pack"))
                .findFirst()
                .orElseThrow();
        pack.toFile().setWritable(true);
        try (FileChannel channel = FileChannel.open(pack, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 40);
        }

        Collected all = collect(git.root(), new Scope.Everything());

        assertThat(all.holding("needle that is loose")).hasSize(1);
        assertThat(all.skipped).hasSize(1).allSatisfy(told -> {
            assertThat(told.why()).isEqualTo(Why.BROKEN);
            assertThat(told.path()).startsWith(".git/objects/pack/").endsWith(".pack");
            assertThat(told.detail()).contains("cannot be read");
        });
        assertThat(places("needle that is loose")).isNotEmpty();
    }

    @Test
    void aDamagedLooseObjectIsToldAndTheRestIsRead() throws IOException {
        String id = git.add("a.env", "needle");
        git.commit("Add");
        git.write("b.env", "other needle");
        git.commit("Add more");
        Path object = git.root().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        object.toFile().setWritable(true);
        Files.write(object, new byte[] {1, 2, 3});

        Collected all = collect(git.root(), new Scope.Everything());

        assertThat(all.skipped).hasSize(1).allMatch(told -> told.why() == Why.BROKEN);
        assertThat(all.skipped.getFirst().detail()).contains(id);
        assertThat(all.holding("other needle")).hasSize(1);
    }

    @Test
    void aMissingCommitDoesNotHideTheOthersHistory() throws IOException {
        git.write("a.env", "needle");
        String middle = git.commit("Add");
        git.commit("Later");
        Files.delete(git.root().resolve(".git/objects/" + middle.substring(0, 2) + "/" + middle.substring(2)));

        assertThat(only("needle").where()).isEqualTo(Where.HEAD);
    }

    @Test
    void aRepositoryWithoutHeadIsRefusedInOneSentence() throws IOException {
        Files.delete(git.root().resolve(".git/HEAD"));

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> GitRepository.at(git.root()))
                .withMessageContaining("damaged")
                .withMessageContaining("--no-history");
    }

    @Test
    void aRepositoryWithOtherHashesIsRefusedInOneSentence() {
        Path root = temp.resolve("sha256");
        git.run("init", "-q", "--object-format=sha256", root.toString());

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> GitRepository.at(root))
                .withMessageContaining("sha256");
    }

    @Test
    void aFolderWithoutRepositoryIsNone() {
        assertThat(GitRepository.at(temp)).isEmpty();
        assertThat(GitRepository.above(git.root().resolve("sub"))).contains(git.root());
    }

    @Test
    void readsABlobAgainAsItWasSearched() throws IOException {
        String id = git.add("a.env", "needle");
        try (GitRepository repository = GitRepository.at(git.root()).orElseThrow();
                InputStream in = new GitSource(repository, new Scope.Everything())
                        .open(new Origin.Blob(id))
                        .orElseThrow()) {
            assertThat(in).hasContent("needle");
        }
    }

    @Test
    void changesNothingInTheRepository() throws IOException {
        git.write("a.env", "needle");
        git.commit("Add");
        List<String> before = listing();

        places("needle");

        assertThat(listing()).isEqualTo(before);
    }

    private List<String> listing() throws IOException {
        try (Stream<Path> files = Files.walk(git.root())) {
            return files.map(file -> file + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private Stream<Path> packs() throws IOException {
        return Files.list(git.root().resolve(".git/objects/pack"));
    }

    private void assertPlace(String text, Where where, String path, String... refs) throws IOException {
        assertThat(only(text)).satisfies(place -> {
            assertThat(place.where()).isEqualTo(where);
            assertThat(place.path()).isEqualTo(path);
            assertThat(place.refs()).containsExactly(refs);
        });
    }

    private Place only(String text) throws IOException {
        return only(git.root(), text);
    }

    /** A pack that was fetched lacks what was here before. */
    @Test
    void aFolderThatLiesLooseBelowAPackedOneLeadsToItsFiles() throws IOException {
        git.write("dir/deep.env", "deep needle").commit("Deep");
        Path other = temp.resolve("other");
        git.run("clone", "-q", "--no-local", ".", other.toString());
        GitCli there = GitCli.at(other);
        String last = there.write("README", "changed").commit("On top");
        git.run("-c", "fetch.unpackLimit=1", "fetch", "-q", other.toString(), "+HEAD:refs/remotes/there/main");

        assertThat(places("deep needle"))
                .singleElement()
                .satisfies(place -> assertThat(place.last().map(CommitInfo::id)).contains(last));
    }

    private static Place only(Path root, String text) throws IOException {
        List<Place> places = places(root, text);
        assertThat(places).as(text).hasSize(1);
        return places.getFirst();
    }

    private List<Place> places(String text) throws IOException {
        return places(git.root(), text);
    }

    private static List<Place> places(Path root, String text) throws IOException {
        List<Origin> origins = collect(root, new Scope.Everything()).holding(text);
        assertThat(origins).as(text).hasSize(1);
        try (GitRepository repository = GitRepository.at(root).orElseThrow()) {
            return new GitSource(repository, new Scope.Everything())
                    .places(origins, new CancelToken())
                    .getOrDefault(origins.getFirst(), List.of());
        }
    }

    private static Collected collect(Path root, Scope scope) throws IOException {
        Collected all = new Collected();
        read(root, scope, all);
        return all;
    }

    private static void read(Path root, Scope scope, Collected into) throws IOException {
        try (GitRepository repository = GitRepository.at(root).orElseThrow()) {
            new GitSource(repository, scope).read(into, new CancelToken());
        }
    }
}
