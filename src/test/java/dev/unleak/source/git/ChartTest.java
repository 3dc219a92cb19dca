package dev.unleak.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.CommitInfo;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import dev.unleak.source.Collected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    @TempDir
    Path temp;

    private GitCli git;
    private String blob;

    @BeforeEach
    void makeRepository() {
        git = GitCli.init(temp.resolve("project"));
        blob = git.add("app.env", "needle");
        git.commit("Add");
        git.write("README", "hello").commit("Go on");
        git.run("gc", "-q");
    }

    /** Scans and returns the chart to be kept, if any. */
    private Optional<Chart> scan(Optional<Chart> earlier, Collected into) throws IOException {
        try (GitRepository repository = GitRepository.at(git.root()).orElseThrow()) {
            GitSource source = new GitSource(repository, new Scope.Everything());
            if (earlier.isPresent()) {
                source.recall(earlier.get().bytes());
            }
            source.read(into, new CancelToken());
            source.places(List.of(new Origin.Blob(blob)), new CancelToken());
            return source.chart();
        }
    }

    private Chart first() throws IOException {
        return scan(Optional.empty(), new Collected()).orElseThrow();
    }

    private List<Place> places(Chart chart) throws IOException {
        try (GitRepository repository = GitRepository.at(git.root()).orElseThrow()) {
            GitSource source = new GitSource(repository, new Scope.Everything());
            source.recall(chart.bytes());
            Origin origin = new Origin.Blob(blob);
            return source.places(List.of(origin), new CancelToken()).getOrDefault(origin, List.of());
        }
    }

    @Test
    void comesBackFromItsBytes() throws IOException {
        Chart chart = first();

        Chart read = Chart.of(chart.bytes()).orElseThrow();

        assertThat(read).usingRecursiveComparison().isEqualTo(chart);
        assertThat(read.packs()).hasSize(1);
        assertThat(read.searched()).isEqualTo(4);
        assertThat(read.commits()).isPresent();
    }

    @Test
    void ofDamagedBytesTellsNothing() throws IOException {
        byte[] bytes = first().bytes();

        assertThat(Chart.of(new byte[0])).isEmpty();
        assertThat(Chart.of(new byte[] {99})).isEmpty();
        assertThat(Chart.of(Arrays.copyOf(bytes, 20))).isEmpty();
    }

    @Test
    void nothingIsReadOfAPackThatIsKnown() throws IOException {
        Chart chart = first();
        Collected again = new Collected();

        Optional<Chart> next = scan(Optional.of(chart), again);

        assertThat(again.fragments).isEmpty();
        assertThat(again.charted).isEqualTo(4);
        assertThat(again.expected).isEqualTo(4);
        assertThat(next).isEmpty();
    }

    @Test
    void onlyWhatIsNewIsReadAndTheChartGrowsByNewPacks() throws IOException {
        Chart chart = first();
        git.write("new.txt", "new").commit("More");
        Collected loose = new Collected();
        assertThat(scan(Optional.of(chart), loose).orElseThrow().packs()).isEqualTo(chart.packs());
        git.run("repack", "-q", "-d");
        Collected packed = new Collected();

        Chart next = scan(Optional.of(chart), packed).orElseThrow();

        assertThat(loose.fragments).hasSize(2);
        assertThat(packed.fragments).extracting(Fragment::origin).hasSize(2);
        assertThat(next.packs()).hasSize(2).containsAll(chart.packs());
        assertThat(next.searched()).isEqualTo(6);
    }

    @Test
    void afterAllWasPackedAnewAllIsReadAgain() throws IOException {
        Chart chart = first();
        git.write("new.txt", "new").commit("More");
        git.run("gc", "-q");
        Collected again = new Collected();

        assertThat(scan(Optional.of(chart), again)).isPresent();

        assertThat(again.fragments).hasSize(6);
        assertThat(again.charted).isZero();
    }

    @Test
    void whatCannotBeSearchedIsToldEachTime() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0};
        Files.write(git.root().resolve("picture.png"), picture);
        git.commit("Paint");
        git.run("gc", "-q");
        Collected before = new Collected();
        Chart chart = scan(Optional.empty(), before).orElseThrow();
        Collected again = new Collected();

        scan(Optional.of(chart), again);

        assertThat(again.skipped).isEqualTo(before.skipped).hasSize(1);
        assertThat(chart.again()).hasSize(1);
    }

    @Test
    void placesAreTakenFromTheChart() throws IOException {
        ObjectId id = ObjectId.fromString(blob);
        Commit commit = new Commit(
                ObjectId.fromString(git.run("rev-parse", "HEAD")), ObjectId.zeroId(), List.of(), 1_000_000_000);
        commit.where = Where.HISTORY;
        BitSet held = new BitSet();
        Spots spots = new Spots();
        held.set(spots.number("as-charted.env", id));
        commit.holding = new Holding(held);
        byte[] commits = ChartedCommits.write(List.of(commit), spots, Set.of(id));

        List<Place> places = places(first().with(Optional.empty(), Optional.of(commits)));

        assertThat(places).extracting(Place::path).containsExactly("as-charted.env");
    }

    @Test
    void placesThatNothingChangesAreTakenAsTheyWere() throws IOException {
        Chart chart = first();
        Placed other = new Placed(chart.placed().orElseThrow().state(), Placed.body(Map.of()));
        Collected all = new Collected();
        git.run("tag", "unchanged");
        git.run("tag", "-d", "unchanged");

        Optional<Chart> same = scan(Optional.of(chart.with(Optional.of(other), chart.commits())), all);
        git.run("tag", "v1");
        Optional<Chart> changed = scan(Optional.of(chart.with(Optional.of(other), chart.commits())), all);

        assertThat(same).isEmpty();
        assertThat(changed).isPresent();
    }

    @Test
    void aBlobThatWasThereButNotAskedForIsLookedForInOldCommitsToo() throws IOException {
        Chart chart = first();
        String first = git.run("rev-parse", "HEAD");
        blob = git.run("rev-parse", "HEAD:README");
        git.write("more.txt", "more").commit("More");

        assertThat(places(chart))
                .singleElement()
                .satisfies(
                        place -> assertThat(place.first().map(CommitInfo::id)).contains(first));
    }

    @Test
    void nothingIsTakenForNewInAPartialClone() throws IOException {
        Chart chart = first();
        ObjectId id = ObjectId.fromString("ab".repeat(20));
        try (GitRepository repository = GitRepository.at(git.root()).orElseThrow()) {
            assertThat(Newness.since(chart, repository).isNew(id)).isTrue();
            Path pack = repository.packs().files().getFirst().file();
            Files.createFile(pack.resolveSibling(pack.getFileName().toString().replace(".pack", ".promisor")));

            assertThat(Newness.since(chart, repository).isNew(id)).isFalse();
        }
    }

    @Test
    void whatACommitHoldsThatNothingReachesAnyMoreIsLookedUp() throws IOException {
        Chart chart = first();
        git.run("checkout", "-q", "--orphan", "other");
        git.commit("Begin anew");
        git.run("branch", "-D", "main");
        git.run("reflog", "expire", "--expire=all", "--all");

        assertThat(places(chart)).extracting(Place::path).containsExactly("app.env");
    }

    @Test
    void aRepositoryThatBorrowsObjectsHasNone() throws IOException {
        git.run("clone", "-q", "--shared", ".", temp.resolve("borrower").toString());
        git = GitCli.at(temp.resolve("borrower"));

        assertThat(scan(Optional.empty(), new Collected())).isEmpty();
    }
}
