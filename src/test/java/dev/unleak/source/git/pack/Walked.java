package dev.unleak.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a pack told, by name of the object. Sees to it that each object is told once, and that what is said
 * to be copied is.
 */
record Walked(Map<String, byte[]> objects, Map<String, String> broken, Set<String> large, AtomicInteger copied) {
    static final long AMPLE = 64 << 20;

    static Walked all(Path pack, long budget) throws IOException, InterruptedException {
        return of(pack, budget, _ -> true, new CancelToken());
    }

    static Walked of(Path pack, long budget, Predicate<String> wanted, CancelToken cancel)
            throws IOException, InterruptedException {
        String index = pack.toString().replaceAll("\\.pack$", ".idx");
        Walked walked = new Walked(
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet(),
                new AtomicInteger());
        try (Arena arena = Arena.ofShared();
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Pack mapped = Pack.map(pack, PackIndex.map(Path.of(index), arena), arena);
            new DeltaWalk<>(
                            DeltaForest.of(mapped),
                            rank -> wanted.test(name(mapped, rank)),
                            walked.visitor(mapped),
                            budget,
                            cancel)
                    .run(threads, 3);
        }
        return walked;
    }

    private static String name(Pack pack, int rank) {
        byte[] id = new byte[20];
        pack.index().id(pack.number(rank), id);
        return HexFormat.of().formatHex(id);
    }

    private ObjectVisitor<byte[]> visitor(Pack pack) {
        return new ObjectVisitor<>() {
            @Override
            public byte[] visit(int rank, byte[] bytes, int length, byte @Nullable [] base, Copies copies) {
                byte[] object = Arrays.copyOf(bytes, length);
                assertThat(objects.put(name(pack, rank), object)).isNull();
                for (int i = 0; i < copies.count(); i++) {
                    int from = copies.base(i);
                    int to = copies.target(i);
                    assertThat(base).isNotNull();
                    assertThat(Arrays.equals(base, from, from + copies.length(i), object, to, to + copies.length(i)))
                            .isTrue();
                    copied.addAndGet(copies.length(i));
                }
                return object;
            }

            @Override
            public void large(int rank) {
                assertThat(large.add(name(pack, rank))).isTrue();
            }

            @Override
            public void broken(int rank, String sentence) {
                assertThat(broken.put(name(pack, rank), sentence)).isNull();
            }
        };
    }
}
