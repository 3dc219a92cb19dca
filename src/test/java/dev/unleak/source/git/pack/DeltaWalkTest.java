package dev.unleak.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.GitCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that git made, read here and by JGit. */
class DeltaWalkTest {
    private static final int BIG = 5 << 20;

    private static final int WORKERS = 3;
    private static final int COMMITS = 28;

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private GitCli git = GitCli.at(Path.of(""));

    @BeforeAll
    static void aHistoryOfLongChains() throws IOException {
        GitCli git = GitCli.init(shared.resolve("r"));
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        byte[] binary = new byte[20_000];
        random.nextBytes(binary);
        for (int i = 0; i < COMMITS; i++) {
            for (int line = 0; line < 20; line++) {
                text.insert(random.nextInt(text.length() + 1), "\n" + random.nextLong());
            }
            binary[random.nextInt(binary.length)]++;
            git.write("text" + i % 3 + ".txt", text.toString());
            Files.write(git.root().resolve("noise.bin"), binary);
            if (i % 10 == 0) {
                byte[] big = new byte[BIG];
                random.nextBytes(big);
                Files.write(git.root().resolve("big.bin"), big);
                git.write("empty" + i, "");
            }
            git.commit("change " + i);
        }
        git.run("tag", "-a", "-m", "the first", "v1");
    }

    @BeforeEach
    void aCopy() {
        Path copy = folder.resolve("copy");
        GitCli.at(shared.resolve("r")).run("clone", "-q", "--mirror", "--no-hardlinks", ".", copy.toString());
        git = GitCli.at(copy);
    }

    @Test
    void readsWhatGitPackedTightly() throws Exception {
        git.run("gc", "-q", "--aggressive", "--prune=now");

        Walked walked = Walked.all(pack(), Walked.AMPLE);

        assertEqualToJGit(walked);
        assertThat(walked.large()).isEmpty();
        assertThat(walked.copied().get()).isGreaterThan(500_000);
    }

    @Test
    void readsDeltasWhoseBasesAreNamed() throws Exception {
        git.run("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-adf", "--depth=50");

        Walked walked = Walked.all(pack(), Walked.AMPLE);

        assertEqualToJGit(walked);
        assertThat(walked.copied().get()).isGreaterThan(500_000);
    }

    @Test
    void readsIndexesOfVersion1AndWithWideOffsets() throws Exception {
        git.run("repack", "-q", "-adf");
        Path pack = pack();
        for (String version : List.of("1", "2,0x100")) {
            Path copy = Files.copy(pack, folder.resolve("copy" + version.charAt(0) + ".pack"));
            git.run("index-pack", "--index-version=" + version, copy.toString());

            assertEqualToJGit(Walked.all(copy, Walked.AMPLE));
        }
    }

    @Test
    void aTinyBudgetChangesWhoReadsWhatButLosesNothing() throws Exception {
        git.run("gc", "-q", "--aggressive", "--prune=now");
        Map<String, byte[]> all = Walked.all(pack(), Walked.AMPLE).objects();

        for (long budget : new long[] {0, 5_000, 60_000, 200_000, 1_000_000}) {
            Walked walked = Walked.all(pack(), budget);

            Set<String> told = new HashSet<>(walked.objects().keySet());
            told.addAll(walked.large());
            assertThat(told).isEqualTo(all.keySet());
            assertThat(walked.broken()).isEmpty();
            assertThat(walked.objects().size() + walked.large().size()).isEqualTo(all.size());
            walked.objects().forEach((name, bytes) -> assertThat(bytes).isEqualTo(all.get(name)));
        }
    }

    @Test
    void visitsOnlyWhatIsWantedAndSaysNothingOfBasesThatAreNot() throws Exception {
        git.run("gc", "-q", "--aggressive", "--prune=now");
        Walked all = Walked.all(pack(), Walked.AMPLE);
        Random random = new Random(3);
        Set<String> wanted = ConcurrentHashMap.newKeySet();
        all.objects().keySet().stream().filter(_ -> random.nextInt(4) == 0).forEach(wanted::add);

        Walked some = Walked.of(pack(), Walked.AMPLE, wanted::contains, new CancelToken());

        assertThat(some.objects().keySet()).isEqualTo(wanted);
        some.objects()
                .forEach((name, bytes) ->
                        assertThat(bytes).isEqualTo(all.objects().get(name)));
        assertThat(some.copied().get()).isPositive().isLessThan(all.copied().get());
    }

    @Test
    void knowsTheTypeOfEveryObject() throws Exception {
        git.run("repack", "-q", "-adf");
        Map<String, Integer> counted = new HashMap<>();
        try (Arena arena = Arena.ofShared()) {
            Pack pack = Pack.map(pack(), PackIndex.map(index(pack()), arena), arena);
            DeltaForest forest = DeltaForest.of(pack);
            for (int rank = 0; rank < pack.count(); rank++) {
                counted.merge(forest.type(rank).orElseThrow().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }

        Map<String, Integer> expected = new HashMap<>();
        git.run("cat-file", "--batch-all-objects", "--batch-check=%(objecttype)")
                .lines()
                .forEach(type -> expected.merge(type, 1, Integer::sum));
        assertThat(counted).isEqualTo(expected).containsEntry("tag", 1).containsEntry("commit", COMMITS);
    }

    @Test
    void stopsWhenAsked() throws Exception {
        git.run("repack", "-q", "-adf");
        CancelToken cancel = new CancelToken();
        AtomicInteger visits = new AtomicInteger();
        AtomicInteger late = new AtomicInteger();

        assertThatThrownBy(() -> walk(cancel, () -> {
                    if (cancel.isCancelled()) {
                        late.incrementAndGet();
                    }
                    if (visits.incrementAndGet() == 5) {
                        cancel.cancel();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        // A worker may have looked just before.
        assertThat(late).hasValueLessThanOrEqualTo(WORKERS);
    }

    @Test
    void aFailureOfTheVisitorStopsAllAndIsThrownOn() throws Exception {
        git.run("repack", "-q", "-adf");

        assertThatThrownBy(() -> walk(new CancelToken(), () -> {
                    throw new UncheckedIOException(new IOException("full"));
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }

    private void walk(CancelToken cancel, Runnable uponVisit) throws IOException, InterruptedException {
        ObjectVisitor<String> visitor = new ObjectVisitor<>() {
            @Override
            public String visit(int rank, byte[] bytes, int length, @Nullable String base, Copies copies) {
                uponVisit.run();
                return "";
            }

            @Override
            public void large(int rank) {}

            @Override
            public void broken(int rank, String sentence) {}
        };
        try (Arena arena = Arena.ofShared();
                ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
            Pack pack = Pack.map(pack(), PackIndex.map(index(pack()), arena), arena);
            new DeltaWalk<>(DeltaForest.of(pack), _ -> true, visitor, Walked.AMPLE, cancel).run(threads, WORKERS);
        }
    }

    private void assertEqualToJGit(Walked walked) throws IOException {
        List<String> names = git.run("cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
                .lines()
                .toList();
        assertThat(walked.broken()).isEmpty();
        assertThat(walked.objects().keySet()).containsExactlyInAnyOrderElementsOf(names);
        try (FileRepository repository = new FileRepository(git.root().toFile());
                ObjectReader reader = repository.newObjectReader()) {
            for (String name : names) {
                assertThat(walked.objects().get(name))
                        .isEqualTo(reader.open(ObjectId.fromString(name)).getBytes(Integer.MAX_VALUE));
            }
        }
    }

    private Path pack() throws IOException {
        try (Stream<Path> files = Files.list(git.root().resolve("objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path index(Path pack) {
        return Path.of(pack.toString().replaceAll("\\.pack$", ".idx"));
    }
}
