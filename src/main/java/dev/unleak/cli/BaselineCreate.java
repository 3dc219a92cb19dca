package dev.unleak.cli;

import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.scan.EntryMaker;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.baseline.IdScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a baseline of all that is found now. */
@Command(
        name = "create",
        description = "Makes the project's baseline, with every finding of now.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class BaselineCreate extends ProjectCommand {
    @Option(names = "--expires", paramLabel = "DAY", description = "The last day on which it counts, or how many days.")
    private String expires = "90";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they may stand until then.")
    private String reason = "Present when the baseline was made";

    @Option(names = "--author", paramLabel = "NAME", description = "Who decided.", defaultValue = "${user.name}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String author;

    @Option(names = "--empty", description = "Without a finding: only what ids need, so that marks can name secrets.")
    private boolean empty;

    BaselineCreate(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        Path file = project.file();
        if (Files.exists(file)) {
            throw new UserError("There is a baseline " + file + " already; add to it with unleak baseline add.");
        }
        EntryMaker.Decision decision = Decided.decision(session, reason, author, expires);
        IdScheme scheme = IdScheme.fresh();
        List<Finding> found = empty ? List.of() : project.open(session);
        List<Entry> entries = project.maker(session, scheme).entries(project.root(), found, decision);
        BaselineFile.write(file, new Baseline(scheme, entries));
        session.say(
                file + " has " + Counts.of(entries.size(), "entry", "entries") + ", until " + decision.expires() + ".");
        if (entries.size() < found.size()) {
            session.say(Counts.of(found.size() - entries.size(), "secret", "secrets")
                    + " could not be read again, so there is no entry for them.");
        }
        return ExitCode.CLEAN.number;
    }
}
