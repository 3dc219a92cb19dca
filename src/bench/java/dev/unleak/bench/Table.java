package dev.unleak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints one table: the packaged program on a folder, on a repository's history, and on that again; then whichever
 * other scanners are on the PATH, in the same run; then the engine's parts. Each program is run several times and the
 * median counts. What is measured is named by the system properties {@code bench.folder}, {@code bench.repo},
 * {@code bench.program} and {@code bench.rounds}.
 */
public final class Table {
    private static final Pattern BYTES = Pattern.compile("\"bytes\":(\\d+),\"seconds\"");

    private final Path folder = Path.of(System.getProperty("bench.folder", ".")).toAbsolutePath();
    private final Path repo = Path.of(System.getProperty("bench.repo", ".")).toAbsolutePath();
    private final Path program = Path.of(System.getProperty("bench.program", "target/unleak/bin/unleak"));
    private final int rounds = Integer.getInteger("bench.rounds", 3);
    private final Path scratch;

    private Table(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path scratch = Files.createTempDirectory("unleak-bench");
        Table table = new Table(scratch);
        table.print();
        System.out.println("Reports and data folders of this run are in " + scratch + "; delete them when read.");
    }

    private void print() throws IOException, InterruptedException, RunnerException {
        System.out.printf("%-44s %9s %9s %9s%n", "", "seconds", "MB/s", "peak MB");
        long fileBytes = unleak("unleak, files", folder, "--no-history", "--no-store");
        long historyBytes = unleak("unleak, history", repo, "--rescan");
        unleak("unleak, history again", repo);
        for (Peer peer : Peer.onPath()) {
            String name = peer.program() + " " + peer.version();
            row(name + ", files", run(peer.files(folder, scratch)), OptionalLong.of(fileBytes));
            if (peer.readsHistory()) {
                row(name + ", history", run(peer.history(repo, scratch)), OptionalLong.of(historyBytes));
            }
        }
        parts();
    }

    /** @return bytes searched, as the report says */
    private long unleak(String name, Path what, String... options) throws IOException, InterruptedException {
        Path report = scratch.resolve("report.jsonl");
        List<String> command = new ArrayList<>(List.of(program.toString(), "scan", what.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("--format", "jsonl", "--fail-on", "never", "--output", report.toString()));
        Timed median = run(command);
        Matcher bytes = BYTES.matcher(Files.readString(report));
        if (!bytes.find()) {
            throw new IOException(name + " left no report; run " + String.join(" ", command) + " to see why.");
        }
        long searched = Long.parseLong(bytes.group(1));
        row(name, median, searched == 0 ? OptionalLong.empty() : OptionalLong.of(searched));
        return searched;
    }

    private Timed run(List<String> command) throws IOException, InterruptedException {
        List<Timed> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(Timed.run(command, scratch));
        }
        return Timed.median(all);
    }

    private static void row(String name, Timed timed, OptionalLong bytes) {
        String rate =
                bytes.isPresent() ? String.format(Locale.ROOT, "%.1f", bytes.getAsLong() / 1e6 / timed.seconds()) : "-";
        String peak = timed.peakMegabytes().isPresent()
                ? Long.toString(timed.peakMegabytes().getAsLong())
                : "-";
        System.out.printf(Locale.ROOT, "%-44s %9.2f %9s %9s%n", name, timed.seconds(), rate, peak);
    }

    /** One core, warm; the state reads the folder that {@code bench.folder} names. */
    private void parts() throws RunnerException {
        Runner runner = new Runner(new OptionsBuilder()
                .include(Parts.class.getName())
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow", "-Dbench.folder=" + folder)
                .verbosity(VerboseMode.SILENT)
                .build());
        for (RunResult result : runner.run()) {
            String part = result.getPrimaryResult().getLabel();
            // The only other figure is Searched.bytes, a second.
            double megabytes = result.getSecondaryResults().values().stream()
                            .mapToDouble(Result::getScore)
                            .sum()
                    / 1e6;
            System.out.printf(Locale.ROOT, "%-44s %9s %9.1f %9s%n", "JMH, " + part, "-", megabytes, "-");
        }
    }
}
