package dev.unleak.cli;

import dev.unleak.scan.EntryMaker;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes findings into the baseline, each with a reason and an end. */
@Command(name = "add", description = "Lets findings stand for a while.", mixinStandardHelpOptions = true)
final class BaselineAdd extends ProjectCommand {
    @Mixin
    private Decided decided = new Decided();

    @Parameters(
            arity = "1..*",
            paramLabel = "FINDING",
            description = "PATH, PATH:LINE, or the beginning of a fingerprint.")
    private List<String> names = new ArrayList<>();

    BaselineAdd(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        EntryMaker.Decision decision = decided.decision(session);
        Baseline baseline = project.baseline();
        List<Entry> entries = project.maker(session, baseline.scheme())
                .entries(project.root(), Chosen.of(project.open(session), names), decision);
        BaselineFile.write(project.file(), baseline.with(entries));
        session.say(Counts.of(entries.size(), "entry", "entries") + " added, until " + decision.expires() + ".");
        return ExitCode.CLEAN.number;
    }
}
