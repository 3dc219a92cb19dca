package dev.unleak.cli;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.UserError;
import dev.unleak.remedy.fix.AppliedFix;
import dev.unleak.remedy.fix.ByHand;
import dev.unleak.remedy.fix.FixPlan;
import dev.unleak.remedy.fix.FixRequest;
import dev.unleak.report.GuardedWriter;
import dev.unleak.report.PlainText;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes one secret out of the files of a project. */
@Command(
        name = "fix",
        description = {
            "Replaces a secret in the files of a project by a look-up in each file's own language, and declares the"
                    + " variable in .env, .env.example and .gitignore. Shows the changes; makes them with --apply.",
            "Exits with 1 while the secret stands in a file, with 0 when it is out of all of them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FixCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FINDING", description = "PATH, PATH:LINE, or the beginning of a fingerprint.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(
            names = "--project",
            paramLabel = "PATH",
            description = "The project's folder; default: the current one.",
            defaultValue = ".")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path project;

    @Option(names = "--apply", description = "Make the changes; without it they are only shown.")
    private boolean apply;

    @Option(names = "--variable", paramLabel = "NAME", description = "What to call the environment variable.")
    private @Nullable String variable;

    @Option(names = "--keep-value", description = "Put the value itself into .env, which git must ignore.")
    private boolean keepValue;

    FixCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Finding finding = finding(Chosen.of(scan().findings(), List.of(name)));
        FixPlan plan = session.unleak().fixPlanner().plan(request(finding));
        session.print(out -> show(
                plan,
                new GuardedWriter(
                        out, session.unleak().rules(), session.unleak().detector())));
        plan.notes().forEach(session::say);
        if (plan.edits().isEmpty()) {
            return ExitCode.FINDINGS.number;
        }
        if (!apply) {
            session.say("Nothing is changed yet; add --apply to make these changes.");
            return ExitCode.FINDINGS.number;
        }
        AppliedFix.apply(plan);
        int files = plan.edits().size();
        session.say(Counts.of(files, "file", "files") + " changed. Who saw the secret still has it: replace it at its"
                + " provider, and give the new one to " + plan.variable() + ".");
        return (plan.byHand().isEmpty() && !keepValue ? ExitCode.CLEAN : ExitCode.FINDINGS).number;
    }

    private ScanResult scan() {
        CancelToken cancel = new CancelToken();
        try (Interruption _ = new Interruption(cancel);
                ProgressLine progress = new ProgressLine(session.terminal())) {
            ScanResult result = session.unleak().scanner().scan(ScanRequest.of(root()), progress, cancel);
            if (!result.summary().complete()) {
                throw new UserError("The scan was stopped, so nothing is changed; run the command again.");
            }
            return result;
        }
    }

    private Path root() {
        try {
            return project.toRealPath();
        } catch (IOException e) {
            throw new UserError("There is no folder " + project + "; check how it is written.", e);
        }
    }

    private Finding finding(List<Finding> named) {
        if (named.size() > 1) {
            String prints = named.stream()
                    .map(one -> one.fingerprint().brief() + " (" + one.title() + ")")
                    .collect(Collectors.joining(", "));
            throw new UserError(name + " names several secrets; say which by its fingerprint: " + prints + ".");
        }
        return named.getFirst();
    }

    /** One line names that place only, a path all places in the file, a fingerprint all places in the project. */
    private FixRequest request(Finding finding) {
        List<Occurrence> named = finding.occurrences().stream()
                .filter(place -> Chosen.stands(place, name.replace('\\', '/')))
                .toList();
        return new FixRequest(
                root(),
                finding,
                named.isEmpty() ? finding.occurrences() : named,
                Optional.ofNullable(variable),
                keepValue);
    }

    private static void show(FixPlan plan, Writer out) throws IOException {
        List<String> lines = new ArrayList<>(plan.diff());
        for (ByHand left : plan.byHand()) {
            lines.add("By hand, " + left.path() + ":" + left.line() + ": " + left.sentence());
        }
        for (String line : lines) {
            String plain =
                    Arrays.stream(line.split("\t", -1)).map(PlainText::of).collect(Collectors.joining("\t"));
            out.write(plain + "\n");
        }
        out.flush();
    }
}
