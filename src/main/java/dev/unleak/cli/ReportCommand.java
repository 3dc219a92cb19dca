package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.report.PlainText;
import dev.unleak.report.imported.ImportSummary;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works with reports. */
@Command(
        name = "report",
        description = "Pages to print, and reports of other tools.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReportCommand extends CommandGroup {
    ReportCommand(Session session) {
        super(session);
    }

    @Command(
            name = "import",
            description = {
                "Makes findings of a report of gitleaks, Betterleaks, TruffleHog or detect-secrets (JSON; of gitleaks also CSV), or of"
                        + " any tool in SARIF, and looks at each place again."
            },
            mixinStandardHelpOptions = true)
    int imported(
            @Parameters(paramLabel = "FILE", description = "The report.") Path file,
            @Option(
                            names = "--repo",
                            paramLabel = "PATH",
                            defaultValue = ".",
                            description = "The folder or repository that it is about; default: the current folder.")
                    Path root) {
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel)) {
            ImportSummary summary = session.unleak().reportImport().run(file, root, cancel);
            print(out -> out.write(PlainText.of(summary.sentence()) + "\n"));
            if (summary.holdsSecrets()) {
                session.say(file + " holds secrets in the clear; delete it, and wherever else it was sent.");
            }
            return ExitCode.CLEAN.number;
        }
    }
}
