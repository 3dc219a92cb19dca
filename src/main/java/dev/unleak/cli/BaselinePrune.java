package dev.unleak.cli;

import dev.unleak.model.NotSearched;
import dev.unleak.model.UserError;
import dev.unleak.report.PlainText;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import java.util.List;
import picocli.CommandLine.Command;

/** Takes out entries whose secret is nowhere any more. */
@Command(
        name = "prune",
        description = "Takes out entries whose secret is nowhere any more.",
        mixinStandardHelpOptions = true)
final class BaselinePrune extends ProjectCommand {
    BaselinePrune(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Baseline baseline = project.baseline();
        ScanResult result = project.scan(session);
        if (result.summary().notSearched().stream().map(NotSearched::why).anyMatch(NotSearched.Why::isFailure)) {
            throw new UserError("Not everything could be searched, so nothing was taken out; unleak scan says what.");
        }
        List<Entry> stale = result.audit().staleEntries();
        BaselineFile.write(project.file(), baseline.without(stale));
        stale.forEach(entry ->
                session.say("Taken out: " + entry.id() + " " + entry.type() + " " + PlainText.of(entry.hint())));
        session.say(Counts.of(stale.size(), "entry", "entries") + " taken out, "
                + Counts.of(baseline.entries().size() - stale.size(), "is", "are") + " left.");
        return ExitCode.CLEAN.number;
    }
}
