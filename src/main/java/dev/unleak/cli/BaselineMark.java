package dev.unleak.cli;

import dev.unleak.model.Finding;
import dev.unleak.model.IgnoreMark;
import dev.unleak.report.PlainText;
import dev.unleak.scan.EntryMaker;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells the comment that makes a scan ignore one secret where it stands. */
@Command(
        name = "mark",
        description = "The comment that ignores one secret on its line or the line below.",
        mixinStandardHelpOptions = true)
final class BaselineMark extends ProjectCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FINDING",
            description = "PATH, PATH:LINE, or the beginning of a fingerprint.")
    private List<String> names = new ArrayList<>();

    BaselineMark(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        EntryMaker maker = project.maker(session, project.baseline().scheme());
        List<Finding> chosen = Chosen.of(project.open(session), names);
        session.print(out -> {
            for (Finding finding : chosen) {
                String place = finding.occurrences().getFirst().place().path();
                String id = maker.id(project.root(), finding).orElse("(could not be read again)");
                out.write(IgnoreMark.OURS + " " + id + "  " + PlainText.of(finding.title() + " in " + place) + "\n");
            }
        });
        return ExitCode.CLEAN.number;
    }
}
