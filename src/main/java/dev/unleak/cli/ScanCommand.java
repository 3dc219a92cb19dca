package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.report.GuardedWriter;
import dev.unleak.report.ScanReport;
import dev.unleak.report.Style;
import dev.unleak.scan.ManyRoots;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.Scanner;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits folders, files, repositories or standard input and reports what it found. */
@Command(
        name = "scan",
        description = "Finds secrets, with where and since when they are exposed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        showDefaultValues = true)
final class ScanCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Folders, files or git repositories; - is standard input. Default: the current folder.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, jsonl, json, sarif, csv, html or junit.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report to this file.")
    private @Nullable Path output;

    @Option(names = "--no-history", description = "Only files, not what git keeps of the past.")
    private boolean noHistory;

    @Option(names = "--staged", description = "Only what is staged for the next commit.")
    private boolean staged;

    @Option(names = "--since", paramLabel = "REV", description = "Only commits that this revision does not reach.")
    private @Nullable String since;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: low, medium, high, critical or never.")
    private FailOn failOn = FailOn.MEDIUM;

    @Option(
            names = "--min-confidence",
            paramLabel = "0..1",
            description = "Leave out what is less likely to be a secret.")
    private double minConfidence = ScanRequest.DEFAULT_MIN_CONFIDENCE;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "What may stand for a while; without it the project's own baseline counts.")
    private @Nullable Path baseline;

    @Option(names = "--no-suppress", description = "Count what ignore marks and the baseline cover as well.")
    private boolean noSuppress;

    @Option(names = "--show-suppressed", description = "List what ignore marks and the baseline cover as well.")
    private boolean showSuppressed;

    @Option(names = "--no-store", description = "Keep nothing and remember nothing.")
    private boolean noStore;

    @Option(
            names = "--whole-blobs",
            description = "Search every git object from end to end: slow, to check what is found the quick way.")
    private boolean wholeBlobs;

    @Option(names = "--rescan", description = "Search again what earlier scans searched.")
    private boolean rescan;

    @Option(names = "--jobs", paramLabel = "N", description = "Number of searching threads; 0 is one a processor.")
    private int jobs;

    ScanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireSense();
        ResultOutput results = new ResultOutput(session.terminal(), Optional.ofNullable(output));
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel)) {
            ScanReport report = ScanReport.of(scan(cancel), showSuppressed, session.clock());
            Style style = output == null && session.terminal().colour() ? Style.COLOUR : Style.PLAIN;
            results.write(out -> format.writer(style).write(report, guarded(out)));
            return exitCode(report).number;
        }
    }

    private void requireSense() {
        if (!(minConfidence >= 0 && minConfidence <= 1)) { // NaN is neither
            throw new ParameterException(spec.commandLine(), "--min-confidence must lie between 0 and 1.");
        }
        if (jobs < 0) {
            throw new ParameterException(spec.commandLine(), "--jobs must not be negative.");
        }
        if (staged && since != null) {
            throw new ParameterException(spec.commandLine(), "--staged and --since exclude each other.");
        }
    }

    private ScanResult scan(CancelToken cancel) {
        int threads = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
        Scanner scanner = noStore
                ? session.unleak().scannerWithoutStore(threads)
                : session.unleak().scanner(threads);
        List<ScanRequest> requests = (paths.isEmpty() ? List.of(Path.of(".")) : paths)
                .stream().distinct().map(this::request).toList();
        try (ProgressLine progress = new ProgressLine(session.terminal())) {
            return ManyRoots.scan(scanner, requests, progress, cancel);
        }
    }

    private ScanRequest request(Path path) {
        return new ScanRequest(
                path,
                !noHistory,
                staged,
                Optional.ofNullable(since),
                false,
                rescan,
                !noStore,
                minConfidence,
                !noSuppress,
                Optional.ofNullable(baseline),
                wholeBlobs);
    }

    private Writer guarded(Writer out) {
        return new GuardedWriter(out, session.unleak().rules(), session.unleak().detector());
    }

    private ExitCode exitCode(ScanReport report) {
        if (report.incomplete()) {
            return ExitCode.INCOMPLETE;
        }
        boolean met = report.findings().stream().anyMatch(finding -> failOn.isMetBy(finding.severity()));
        return met ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
