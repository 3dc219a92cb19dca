package dev.unleak.ui.fix;

import dev.unleak.report.paper.Paper;
import dev.unleak.report.paper.PaperFormat;
import dev.unleak.report.paper.Papers;
import dev.unleak.ui.shell.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks where a paper is to be kept, then makes and writes it off the screen thread. */
final class PaperSaver {
    private final Workbench workbench;
    private final Consumer<String> done;
    private final Consumer<Throwable> failed;

    /** @param done hears, on the screen thread, what was written where, as a sentence */
    PaperSaver(Workbench workbench, Consumer<String> done, Consumer<Throwable> failed) {
        this.workbench = workbench;
        this.done = done;
        this.failed = failed;
    }

    void sheet(long finding) {
        save("Print the page", "what-to-do-now.pdf", List.of("pdf", "html"), papers -> papers.sheet(finding));
    }

    void incident(long finding) {
        save(
                "Incident report",
                "incident-report.pdf",
                List.of("pdf", "html", "md"),
                papers -> papers.incident(finding));
    }

    private void save(String title, String name, List<String> endings, Function<Papers, Paper> make) {
        Optional<Path> file = workbench.folders().chooseNewFile(title, name, endings);
        file.ifPresent(place -> workbench
                .background()
                .load(
                        () -> {
                            PaperFormat.save(make.apply(workbench.graph().papers()), place);
                            return place;
                        },
                        written -> done.accept("Written to " + written + ". It holds no secret value."),
                        failed));
    }
}
