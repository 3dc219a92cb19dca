package dev.unleak.ui.audit;

import dev.unleak.app.Jobs;
import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.report.IgnoreNotes;
import dev.unleak.report.ScanReport;
import dev.unleak.scan.Preflight;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.ui.findings.FindingsViewModel;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** From a folder to its findings: choose, look ahead, scan, show. Used on the screen thread. */
public final class AuditViewModel {
    /** What the screen shows. */
    enum Stage {
        CHOOSE,
        READY,
        SCANNING,
        FINDINGS
    }

    private static final Duration LOOK_AHEAD = Duration.ofMillis(1500);

    private final Workbench workbench;
    private final Newest newest;
    private final FindingsViewModel findings;
    private final ImportViewModel imports;
    private final ScanProgress progress = new ScanProgress();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
    private final ReadOnlyObjectWrapper<Optional<Path>> root = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preflight>> preflight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Target> recent = FXCollections.observableArrayList();
    private final BooleanProperty history = new SimpleBooleanProperty(true);
    private final BooleanProperty respectIgnore = new SimpleBooleanProperty(false);
    private final StringProperty problem = new SimpleStringProperty("");
    private Optional<Jobs.Job<ScanResult>> running = Optional.empty();

    public AuditViewModel(Workbench workbench) {
        this.workbench = workbench;
        newest = new Newest(workbench.background());
        findings = new FindingsViewModel(workbench);
        imports = new ImportViewModel(workbench, target -> open(target, OptionalLong.empty()));
    }

    /** Goes where the route says. A scan under way stays on the screen. */
    void show(Route.Audit route) {
        if (stage.get() == Stage.SCANNING) {
            return;
        }
        if (route.root().isPresent()) {
            prepare(route.root().get());
        } else if (route.target().isPresent()) {
            open(route.target().getAsLong(), route.finding());
        } else if (stage.get() == Stage.FINDINGS) {
            findings.reload();
        } else if (stage.get() == Stage.CHOOSE) {
            choose();
        }
    }

    /** Back to the choice of a folder. */
    void choose() {
        stage.set(Stage.CHOOSE);
        newest.load(workbench.graph().store().targets()::all, recent::setAll, this::failed);
    }

    /** Asks for a folder and looks at it. */
    void ask() {
        workbench.folders().choose("Choose a folder to audit").ifPresent(this::prepare);
    }

    /** Asks for another tool's report on the folder in question, or on one that is asked for. */
    void importReport() {
        imports.ask(stage.get() == Stage.FINDINGS ? root.get() : Optional.empty());
    }

    ImportViewModel imports() {
        return imports;
    }

    /** Looks at what a scan of the folder would meet. */
    void prepare(Path folder) {
        problem.set("");
        preflight.set(Optional.empty());
        root.set(Optional.of(folder));
        stage.set(Stage.READY);
        newest.load(
                () -> {
                    // What of the rules is left out is told together with what a scan will meet.
                    workbench.graph().rules();
                    return Preflight.of(folder, LOOK_AHEAD);
                },
                seen -> preflight.set(Optional.of(seen)),
                this::failed);
    }

    void scan() {
        root.get().ifPresent(this::scan);
    }

    private void scan(Path folder) {
        problem.set("");
        ScanRequest plain = ScanRequest.of(folder);
        ScanRequest request = new ScanRequest(
                folder,
                history.get(),
                false,
                plain.since(),
                respectIgnore.get(),
                false,
                true,
                Math.min(
                        plain.minConfidence(),
                        SettingsViewModel.confidence(workbench.graph().store().settings())));
        progress.start();
        stage.set(Stage.SCANNING);
        running = Optional.of(workbench
                .background()
                .run(
                        token -> workbench.graph().scanner().scan(request, progress::accept, token),
                        result -> finished(folder, result),
                        thrown -> {
                            progress.stop();
                            stage.set(Stage.READY);
                            failed(thrown);
                        }));
    }

    private void finished(Path folder, ScanResult result) {
        progress.stop();
        running = Optional.empty();
        newest.load(
                () -> workbench
                        .graph()
                        .store()
                        .targets()
                        .at(real(folder).toString())
                        .id(),
                target -> {
                    stage.set(Stage.FINDINGS);
                    findings.show(target, OptionalLong.empty());
                    findings.ignoreNotes()
                            .setAll(IgnoreNotes.of(ScanReport.of(result, false, Clock.systemDefaultZone())));
                    workbench.changes().happened();
                },
                this::failed);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UserError(folder + " is no longer there; choose a folder again.", e);
        }
    }

    /** Asks the scan to stop; what it found is kept and shown. */
    void cancel() {
        progress.stopping();
        running.ifPresent(Jobs.Job::cancel);
    }

    private void open(long target, OptionalLong finding) {
        newest.load(
                () -> workbench.graph().store().targets().find(target),
                found -> found.ifPresentOrElse(
                        known -> {
                            root.set(Optional.of(Path.of(known.root())));
                            stage.set(Stage.FINDINGS);
                            findings.show(target, finding);
                        },
                        this::choose),
                this::failed);
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }

    FindingsViewModel findings() {
        return findings;
    }

    ScanProgress progress() {
        return progress;
    }

    ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** The folder in question. */
    ReadOnlyObjectProperty<Optional<Path>> root() {
        return root.getReadOnlyProperty();
    }

    /** What the folder holds; empty until it was looked at. */
    ReadOnlyObjectProperty<Optional<Preflight>> preflight() {
        return preflight.getReadOnlyProperty();
    }

    /** What of the user's own rules a scan would do without, one sentence each. */
    List<String> leftOutRules() {
        return workbench.graph().leftOutRules();
    }

    /** Audited before, the last first. */
    ObservableList<Target> recent() {
        return recent;
    }

    void openRecent(Target target) {
        workbench.router().go(Route.Audit.of(target.id()));
    }

    BooleanProperty history() {
        return history;
    }

    BooleanProperty respectIgnore() {
        return respectIgnore;
    }

    /** A sentence when something went wrong, else empty. */
    StringProperty problem() {
        return problem;
    }
}
