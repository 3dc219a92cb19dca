package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.remedy.rewrite.Rehearsal;
import dev.unleak.remedy.rewrite.Rehearsals;
import dev.unleak.remedy.rewrite.Rehearser;
import dev.unleak.remedy.rewrite.Traces;
import dev.unleak.remedy.rewrite.Verification;
import dev.unleak.remedy.rewrite.Verifier;
import dev.unleak.report.GuardedWriter;
import dev.unleak.report.PlainText;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.Scanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rehearses the rewrite of a history, and proves a real one. */
@Command(
        name = "rewrite",
        description = "Tries in a scratch clone what removing a secret from history does, and proves it afterwards.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RewriteCommand extends CommandGroup {
    RewriteCommand(Session session) {
        super(session);
    }

    @Command(
            name = "rehearse",
            description = "Rewrites all refs in a scratch clone and says what to do; the repository is only read.",
            mixinStandardHelpOptions = true)
    int rehearse(
            @Parameters(paramLabel = "PATH", description = "The top of the repository.") Path path,
            @Parameters(paramLabel = "FINDING", description = "PATH, PATH:LINE, or the beginning of a fingerprint.")
                    String name,
            @Option(names = "--remove-file", description = "Remove the files that ever held it, in all commits.")
                    boolean removeFile) {
        CancelToken cancel = new CancelToken();
        Path root = real(path);
        Scanner scanner = session.unleak().scanner();
        try (Interruption _ = new Interruption(cancel)) {
            Finding finding = finding(scanner, root, name, cancel);
            Rehearsal rehearsal = rehearsals(scanner).rehearse(root, finding, removeFile, cancel);
            say(RewriteText.of(finding, rehearsal, root));
            return (rehearsal.proof().holds() ? ExitCode.CLEAN : ExitCode.FINDINGS).number;
        }
    }

    @Command(
            name = "verify",
            description = "Proves that clones no longer have what the last rehearsal found; exits with 1 if they have.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "PATH", description = "The repository as it is now.") Path path,
            @Parameters(paramLabel = "SECOND", arity = "0..1", description = "One more clone of it.") @Nullable
                    Path second,
            @Option(
                            names = "--rehearsed",
                            paramLabel = "PATH",
                            description = "The repository that was rehearsed; default: the first path.")
                    @Nullable
                    Path rehearsed) {
        CancelToken cancel = new CancelToken();
        Scanner scanner = session.unleak().scanner();
        Traces traces = traces(scanner, real(rehearsed == null ? path : rehearsed));
        Verifier verifier = new Verifier(scanner);
        List<Path> clones = new ArrayList<>(List.of(real(path)));
        if (second != null) {
            clones.add(real(second));
        }
        try (Interruption _ = new Interruption(cancel)) {
            List<Verification> seen = clones.stream()
                    .map(clone -> verifier.verify(clone, traces, cancel))
                    .toList();
            say(RewriteText.of(seen));
            boolean clean = seen.stream().allMatch(Verification::clean);
            return (clean ? ExitCode.CLEAN : ExitCode.FINDINGS).number;
        }
    }

    private void say(List<String> lines) {
        print(out -> {
            GuardedWriter guarded = new GuardedWriter(
                    out, session.unleak().rules(), session.unleak().detector());
            for (String line : lines) {
                guarded.write(PlainText.of(line) + "\n");
            }
            guarded.flush();
        });
    }

    private Finding finding(Scanner scanner, Path root, String name, CancelToken cancel) {
        try (ProgressLine progress = new ProgressLine(session.terminal())) {
            ScanResult result = scanner.scan(ScanRequest.of(root), progress, cancel);
            cancel.check();
            List<Finding> chosen = Chosen.of(result.findings(), List.of(name));
            if (chosen.size() > 1) {
                throw new UserError(chosen.size() + " findings are at " + name
                        + "; name one by the beginning of its fingerprint, which unleak scan --format jsonl tells.");
            }
            return chosen.getFirst();
        }
    }

    private Rehearsals rehearsals(Scanner scanner) {
        return new Rehearsals(
                new Rehearser(session.unleak().detector(), scanner),
                session.unleak().contextReader(),
                session.unleak().store().settings());
    }

    private Traces traces(Scanner scanner, Path root) {
        return rehearsals(scanner)
                .last(root)
                .orElseThrow(
                        () -> new UserError(
                                "No rewrite of " + root
                                        + " was rehearsed; run unleak rewrite rehearse first, or name the repository with --rehearsed."));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UserError("There is no folder " + path + "; check how it is written.", e);
        }
    }
}
