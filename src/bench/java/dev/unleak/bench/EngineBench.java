package dev.unleak.bench;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.detect.match.KeywordSearch;
import dev.unleak.detect.match.Windows;
import dev.unleak.detect.text.Budget;
import dev.unleak.detect.text.Decoder;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * How fast one core searches a folder's text files: megabytes a second of processor time, all together in the first
 * second of the process and when it is warm, then each part by itself, and what one call for a few bytes costs. Takes
 * the folder as its argument; all is held in memory. One thread; of many rounds the best counts, for the machine may be
 * busy.
 */
public final class EngineBench {
    private static final long MOST_BYTES = 32L << 20;
    private static final long WARM_NANOS = 12_000_000_000L;
    private static final int SMALL = 300;
    private static final int CALLS = 100_000;

    private EngineBench() {}

    public static void main(String[] args) throws IOException {
        Texts texts = Texts.of(Path.of(args[0]), MOST_BYTES);
        System.out.printf(Locale.ROOT, "%d files, %.1f MB%n", texts.files().size(), texts.bytes() / 1e6);
        RuleSet rules = RuleSet.load(Content.shipped());
        Detector detector = Detector.of(rules);
        Windows windows = new Windows(rules.rules());
        KeywordSearch keywords = new KeywordSearch(rules.rules());
        firstSecond(texts, detector);
        warm("everything", texts, file -> detector.search(file).size());
        small(detector);
        warm("automaton", texts, file -> keywords.automaton(file.bytes()));
        warm("windows", texts, file -> sightings(windows, file));
        warm("decoders", texts, EngineBench::layers);
    }

    private static int sightings(Windows windows, Fragment file) {
        int[] count = new int[1];
        windows.search(Layer.outermost(file), "", _ -> count[0]++);
        return count[0];
    }

    static int layers(Fragment file) {
        Layer layer = Layer.outermost(file);
        Budget budget = new Budget(1 << 23);
        int count = 0;
        for (Decoder decoder : Decoder.ALL) {
            count += decoder.decode(layer, budget).size();
        }
        return count;
    }

    private static void firstSecond(Texts texts, Detector detector) {
        long start = cpu();
        long bytes = 0;
        for (Fragment file : texts.files()) {
            if (cpu() - start >= 1_000_000_000L) {
                break;
            }
            detector.search(file);
            bytes += file.length();
        }
        print("first second", bytes, cpu() - start);
    }

    private static void warm(String part, Texts texts, ToIntFunction<Fragment> search) {
        long best = Long.MAX_VALUE;
        for (long end = System.nanoTime() + WARM_NANOS; System.nanoTime() < end; ) {
            long start = cpu();
            for (Fragment file : texts.files()) {
                var _ = search.applyAsInt(file);
            }
            best = Math.min(best, cpu() - start);
        }
        print(part, texts.bytes(), best);
    }

    /** What searching a short insertion costs that holds no keyword. */
    private static void small(Detector detector) {
        byte[] bytes = "for (int i = 0; i < n; i++) sum += i;\n".repeat(8).getBytes(StandardCharsets.US_ASCII);
        Fragment chunk = Fragment.whole(Arrays.copyOf(bytes, SMALL), new Origin.File("Sum.java"));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = cpu();
            for (int i = 0; i < CALLS; i++) {
                detector.search(chunk);
            }
            best = Math.min(best, cpu() - start);
        }
        System.out.printf(Locale.ROOT, "%-14s %8.0f ns a call for %d bytes%n", "small", (double) best / CALLS, SMALL);
    }

    private static void print(String part, long bytes, long nanos) {
        System.out.printf(
                Locale.ROOT, "%-14s %8.1f MB/s  %6.2f ns a byte%n", part, 1e3 * bytes / nanos, (double) nanos / bytes);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
