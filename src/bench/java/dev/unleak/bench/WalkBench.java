package dev.unleak.bench;

import dev.unleak.model.CancelToken;
import dev.unleak.source.git.pack.Copies;
import dev.unleak.source.git.pack.DeltaForest;
import dev.unleak.source.git.pack.DeltaWalk;
import dev.unleak.source.git.pack.ObjectType;
import dev.unleak.source.git.pack.ObjectVisitor;
import dev.unleak.source.git.pack.Pack;
import dev.unleak.source.git.pack.PackIndex;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bare walk: builds every object of a type in a repository's packs, looks at none, and prints what that takes. This
 * is the least that a scan of the history can cost, and the measure of it. Takes the folder that holds {@code objects},
 * and optionally a type (blob, commit, tree or tag) and a number of threads.
 */
public final class WalkBench {
    private WalkBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ObjectType type = args.length > 1 ? ObjectType.valueOf(args[1].toUpperCase(Locale.ROOT)) : ObjectType.BLOB;
        int workers = args.length > 2
                ? Integer.parseInt(args[2])
                : Runtime.getRuntime().availableProcessors();
        Tally tally = new Tally();
        long start = System.nanoTime();
        long ready = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (Path file : packs(Path.of(args[0]))) {
                try (Arena arena = Arena.ofShared()) {
                    long begin = System.nanoTime();
                    String index = file.toString().replaceAll("\\.pack$", ".idx");
                    Pack pack = Pack.map(file, PackIndex.map(Path.of(index), arena), arena);
                    DeltaForest forest = DeltaForest.of(pack);
                    ready += System.nanoTime() - begin;
                    new DeltaWalk<>(
                                    forest,
                                    rank -> forest.is(rank, type),
                                    tally,
                                    DeltaWalk.usualBudget(),
                                    new CancelToken())
                            .run(threads, workers);
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d objects, %d bytes, %d of them inserted; %d large, %d broken; %.2f s, of it %.2f s to read the "
                        + "index, %.2f s of processor time; most resident memory %d MB%n",
                tally.objects.sum(),
                tally.bytes.sum(),
                tally.inserted.sum(),
                tally.large.sum(),
                tally.broken.sum(),
                seconds,
                ready / 1e9,
                processorSeconds(),
                residentMegabytes());
    }

    private static final class Tally implements ObjectVisitor<Boolean> {
        final LongAdder objects = new LongAdder();
        final LongAdder bytes = new LongAdder();
        final LongAdder inserted = new LongAdder();
        final LongAdder large = new LongAdder();
        final LongAdder broken = new LongAdder();

        @Override
        public @Nullable Boolean visit(int rank, byte[] content, int length, @Nullable Boolean base, Copies copies) {
            long fresh = length;
            for (int i = 0; i < copies.count(); i++) {
                fresh -= copies.length(i);
            }
            objects.increment();
            bytes.add(length);
            inserted.add(fresh);
            return true;
        }

        @Override
        public void large(int rank) {
            large.increment();
        }

        @Override
        public void broken(int rank, String sentence) {
            broken.increment();
        }
    }

    private static List<Path> packs(Path repository) throws IOException {
        try (Stream<Path> files = Files.list(repository.resolve("objects").resolve("pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack"))
                    .sorted()
                    .toList();
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** VmHWM of proc(5); 0 where there is no such file. */
    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            String most =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(most.replaceAll("\\D", "")) / 1024;
        }
    }
}
