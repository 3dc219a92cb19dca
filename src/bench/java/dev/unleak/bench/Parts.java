package dev.unleak.bench;

import dev.unleak.content.Content;
import dev.unleak.detect.match.KeywordSearch;
import dev.unleak.detect.match.Windows;
import dev.unleak.detect.text.Layer;
import dev.unleak.model.Fragment;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The engine's parts by themselves on a folder's text files, held in memory: one call goes over one file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls load before all else
public class Parts {
    private static final long MOST_BYTES = 32L << 20;

    private Texts texts;
    private KeywordSearch keywords;
    private Windows windows;
    private int next;

    /** Counts bytes, which JMH turns into bytes a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Searched {
        public long bytes;
    }

    @Setup
    public void load() throws IOException {
        texts = Texts.of(Path.of(System.getProperty("bench.folder", ".")), MOST_BYTES);
        RuleSet rules = RuleSet.load(Content.shipped());
        keywords = new KeywordSearch(rules.rules());
        windows = new Windows(rules.rules());
    }

    private Fragment next(Searched searched) {
        next = (next + 1) % texts.files().size();
        Fragment file = texts.files().get(next);
        searched.bytes += file.length();
        return file;
    }

    @Benchmark
    public int automaton(Searched searched) {
        return keywords.automaton(next(searched).bytes());
    }

    @Benchmark
    public int windows(Searched searched) {
        int[] count = new int[1];
        windows.search(Layer.outermost(next(searched)), "", _ -> count[0]++);
        return count[0];
    }

    @Benchmark
    public int decoders(Searched searched) {
        return EngineBench.layers(next(searched));
    }
}
