package dev.unleak.ui.home;

import dev.unleak.model.Target;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where things stand, and what to do next. Used on the screen thread. */
public final class HomeViewModel {
    private final Workbench workbench;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<HomeFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty makingSample = new SimpleBooleanProperty();

    public HomeViewModel(Workbench workbench) {
        this.workbench = workbench;
        newest = new Newest(workbench.background());
    }

    void refresh() {
        newest.load(() -> HomeFacts.read(workbench), now -> facts.set(Optional.of(now)), this::failed);
    }

    static String greeting(LocalTime now) {
        int hour = now.getHour();
        return hour < 5 ? "Good night" : hour < 12 ? "Good morning" : hour < 18 ? "Good afternoon" : "Good evening";
    }

    void audit() {
        workbench.folders().choose("Choose a folder to audit").ifPresent(this::audit);
    }

    void audit(Path folder) {
        workbench.router().go(Route.Audit.prepare(folder));
    }

    /** Makes the sample repository and gets it ready for an audit. */
    void sample() {
        makingSample.set(true);
        workbench
                .background()
                .load(
                        () -> workbench.graph().makeSample(),
                        folder -> {
                            makingSample.set(false);
                            audit(folder);
                        },
                        this::failed);
    }

    void open(Target target) {
        workbench.router().go(Route.Audit.of(target.id()));
    }

    void lesson(String id) {
        workbench.router().go(Route.Learn.lesson(id));
    }

    void course() {
        workbench.router().go(Route.Learn.course());
    }

    void checklist(long finding) {
        workbench.router().go(Route.Fix.of(finding));
    }

    private void failed(Throwable thrown) {
        makingSample.set(false);
        problem.set(Failures.sentence(thrown));
    }

    ReadOnlyObjectProperty<Optional<HomeFacts>> facts() {
        return facts.getReadOnlyProperty();
    }

    StringProperty problem() {
        return problem;
    }

    BooleanProperty makingSample() {
        return makingSample;
    }
}
