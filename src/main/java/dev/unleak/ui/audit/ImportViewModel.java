package dev.unleak.ui.audit;

import dev.unleak.report.imported.ImportSummary;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes over another tool's report. Used on the screen thread. */
final class ImportViewModel {
    private final Workbench workbench;
    private final LongConsumer show;
    private final StringProperty told = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param show shows the findings of a target */
    ImportViewModel(Workbench workbench, LongConsumer show) {
        this.workbench = workbench;
        this.show = show;
    }

    /**
     * Asks for the report, and for the folder that it is about where that is not known, and reads both.
     *
     * @param about the folder on the screen
     */
    void ask(Optional<Path> about) {
        Optional<Path> report = workbench.folders().chooseFile("Choose a report of another tool");
        Optional<Path> root = report.flatMap(
                file -> about.or(() -> workbench.folders().choose("Choose the folder that the report is about")));
        if (report.isPresent() && root.isPresent() && !busy.get()) {
            read(report.get(), root.get());
        }
    }

    private void read(Path report, Path root) {
        told.set("Reading the report, and looking at each place that it names.");
        busy.set(true);
        workbench
                .background()
                .run(
                        token -> workbench.graph().reportImport().run(report, root, token),
                        summary -> done(report, summary),
                        thrown -> {
                            busy.set(false);
                            told.set(Failures.sentence(thrown));
                        });
    }

    private void done(Path report, ImportSummary summary) {
        busy.set(false);
        told.set(summary.sentence()
                + (summary.holdsSecrets()
                        ? " The report " + report.getFileName() + " holds secrets in the clear: delete it, and wherever"
                                + " else it was sent."
                        : ""));
        show.accept(summary.target());
        workbench.changes().happened();
    }

    void dismiss() {
        told.set("");
    }

    /** What is under way, or what came of it; empty if there is nothing to tell. */
    StringProperty told() {
        return told;
    }

    BooleanProperty busy() {
        return busy;
    }
}
