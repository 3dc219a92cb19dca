package dev.unleak.cli;

import dev.unleak.report.PlainText;
import dev.unleak.scan.baseline.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the entries, those that end first at the top. */
@Command(name = "show", description = "Every entry, those that end first at the top.", mixinStandardHelpOptions = true)
final class BaselineShow extends ProjectCommand {
    BaselineShow(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(session.clock());
        List<Entry> entries = project.baseline().entries().stream()
                .sorted(Comparator.comparing(Entry::expires))
                .toList();
        session.print(out -> {
            for (Entry entry : entries) {
                String end = (entry.expires().isBefore(today) ? "expired " : "until ") + entry.expires();
                out.write(entry.id() + "  " + end + "  " + entry.type() + "  " + PlainText.of(entry.hint()) + "\n    "
                        + PlainText.of(entry.reason()) + " (" + PlainText.of(entry.author()) + ", " + entry.date()
                        + ")\n");
            }
            long expired = entries.stream()
                    .filter(entry -> entry.expires().isBefore(today))
                    .count();
            out.write(Counts.of(entries.size(), "entry", "entries") + ", " + expired + " expired.\n");
        });
        return ExitCode.CLEAN.number;
    }
}
