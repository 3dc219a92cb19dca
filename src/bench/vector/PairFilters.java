import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * How fast the first step of a keyword search could be, other than by the automaton: telling where two bytes stand with
 * which some keyword begins. A table of all pairs looks at each byte; the Vector API looks up the halves of 32 bytes at
 * a time, as Hyperscan's "Teddy" does (Wang et al., NSDI 2019). What they let through would still have to be looked at.
 * Prints megabytes a second of processor time, the best of many rounds, and how much is let through. Not a part of the
 * build, for the module is an incubator's: java --add-modules jdk.incubator.vector PairFilters.java KEYWORDS FOLDER,
 * where the first is a file with a keyword a line.
 */
final class PairFilters {
    private static final VectorSpecies<Byte> LANES = ByteVector.SPECIES_PREFERRED;
    private static final long MOST_BYTES = 32L << 20;
    private static final long NANOS = 8_000_000_000L;

    private final boolean[] pairs = new boolean[1 << 16];
    /** By half of a byte, and by place in a keyword: which eighth of the keywords may have it there. */
    private final byte[][] low = new byte[2][LANES.length()];

    private final byte[][] high = new byte[2][LANES.length()];

    private PairFilters(List<String> keywords) {
        for (String keyword : keywords) {
            byte bucket = (byte) (1 << (keyword.charAt(0) & 7));
            for (int a : cases(keyword.charAt(0))) {
                for (int b : cases(keyword.charAt(1))) {
                    pairs[a << 8 | b] = true;
                    put(0, a, bucket);
                    put(1, b, bucket);
                }
            }
        }
    }

    private static int[] cases(char c) {
        return new int[] {Character.toLowerCase(c), Character.toUpperCase(c)};
    }

    private void put(int place, int b, byte bucket) {
        for (int i = 0; i < LANES.length(); i += 16) {
            low[place][i + (b & 15)] |= bucket;
            high[place][i + (b >> 4)] |= bucket;
        }
    }

    private long byTable(byte[] bytes) {
        long count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            count += pairs[(bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff] ? 1 : 0;
        }
        return count;
    }

    private long byVector(byte[] bytes) {
        ByteVector low0 = ByteVector.fromArray(LANES, low[0], 0);
        ByteVector low1 = ByteVector.fromArray(LANES, low[1], 0);
        ByteVector high0 = ByteVector.fromArray(LANES, high[0], 0);
        ByteVector high1 = ByteVector.fromArray(LANES, high[1], 0);
        long count = 0;
        for (int i = 0; i + LANES.length() < bytes.length; i += LANES.length()) {
            ByteVector first = ByteVector.fromArray(LANES, bytes, i);
            ByteVector second = ByteVector.fromArray(LANES, bytes, i + 1);
            ByteVector found = found(first, low0, high0).and(found(second, low1, high1));
            VectorMask<Byte> mask = found.compare(VectorOperators.NE, 0);
            count += mask.trueCount();
        }
        return count;
    }

    private static ByteVector found(ByteVector bytes, ByteVector low, ByteVector high) {
        ByteVector lowHalf = bytes.and((byte) 15);
        ByteVector highHalf = bytes.lanewise(VectorOperators.LSHR, 4).and((byte) 15);
        return low.rearrange(lowHalf.toShuffle()).and(high.rearrange(highHalf.toShuffle()));
    }

    public static void main(String[] args) throws IOException {
        PairFilters filters = new PairFilters(Files.readAllLines(Path.of(args[0]), StandardCharsets.US_ASCII));
        List<byte[]> files = new ArrayList<>();
        long total = 0;
        try (Stream<Path> paths = Files.walk(Path.of(args[1]))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                if (total < MOST_BYTES && Files.size(path) < 1 << 20) {
                    files.add(Files.readAllBytes(path));
                    total += Files.size(path);
                }
            }
        }
        System.out.println("vectors of " + LANES.length() + " bytes");
        print("table of pairs", files, total, filters::byTable);
        print("vector", files, total, filters::byVector);
    }

    private static void print(String name, List<byte[]> files, long total, ToLongFunction<byte[]> filter) {
        long best = Long.MAX_VALUE;
        long count = 0;
        for (long end = System.nanoTime() + NANOS; System.nanoTime() < end; ) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            count = 0;
            for (byte[] file : files) {
                count += filter.applyAsLong(file);
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        System.out.printf(
                Locale.ROOT, "%-15s %7.0f MB/s, lets through %.1f %%%n", name, 1e3 * total / best, 1e2 * count / total);
    }
}
