package dev.unleak.cli;

import dev.unleak.model.UserError;
import dev.unleak.scan.EntryMaker;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides anew on entries, such as those that expired. */
@Command(
        name = "accept",
        description = "Decides anew on entries, such as expired ones.",
        mixinStandardHelpOptions = true)
final class BaselineAccept extends ProjectCommand {
    @Mixin
    private Decided decided = new Decided();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As in unleak baseline show.")
    private List<String> ids = new ArrayList<>();

    BaselineAccept(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        EntryMaker.Decision decision = decided.decision(session);
        Baseline baseline = project.baseline();
        List<Entry> renewed = new ArrayList<>();
        for (String id : ids) {
            List<Entry> named = baseline.entries().stream()
                    .filter(entry -> entry.id().equals(id))
                    .toList();
            if (named.isEmpty()) {
                throw new UserError("The baseline has no entry " + id + "; see unleak baseline show.");
            }
            named.forEach(entry -> renewed.add(new Entry(
                    entry.id(),
                    entry.type(),
                    decision.reason(),
                    decision.author(),
                    decision.date(),
                    decision.expires(),
                    entry.hint())));
        }
        BaselineFile.write(project.file(), baseline.with(renewed));
        session.say(Counts.of(renewed.size(), "entry", "entries") + " renewed, until " + decision.expires() + ".");
        return ExitCode.CLEAN.number;
    }
}
