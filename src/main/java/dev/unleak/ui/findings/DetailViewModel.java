package dev.unleak.ui.findings;

import dev.unleak.detect.Explanation;
import dev.unleak.lessons.Lesson;
import dev.unleak.model.Finding;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import dev.unleak.model.Target;
import dev.unleak.scan.ContextReader;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Duration;

/** One finding, looked at closely. Used on the screen thread. */
public final class DetailViewModel {
    /** How long a revealed value stays. */
    static final Duration REVEALED = Duration.seconds(10);

    private static final int LINES_AROUND = 2;

    private final Workbench workbench;
    private final Newest newest;
    private final PauseTransition hide = new PauseTransition(REVEALED);
    private final ObjectProperty<Optional<Finding>> finding = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Around>> around = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Optional<Explanation>>> seen = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty revealed = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private Optional<Target> target = Optional.empty();

    /**
     * What was read around the finding.
     *
     * @param lines empty when its place is gone or has changed since the scan
     * @param alsoIn names of the other audited folders that hold it
     * @param words what other tools said of it
     * @param lesson the lesson that would have prevented it, where it is written
     */
    record Around(
            Optional<Occurrence> place,
            List<ContextReader.Line> lines,
            List<String> alsoIn,
            List<ForeignWord> words,
            Optional<Lesson> lesson) {}

    DetailViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.newest = new Newest(workbench.background());
        hide.setOnFinished(event -> revealed.set(""));
    }

    void show(Finding now, Target in) {
        conceal();
        boolean same =
                finding.get().map(Finding::id).filter(id -> id == now.id()).isPresent();
        target = Optional.of(in);
        if (!same) {
            around.set(Optional.empty());
            seen.set(Optional.empty());
        }
        finding.set(Optional.of(now));
        problem.set("");
        newest.load(() -> read(now, in), read -> around.set(Optional.of(read)), this::failed);
    }

    void clear() {
        conceal();
        finding.set(Optional.empty());
        around.set(Optional.empty());
    }

    private Around read(Finding now, Target in) {
        Optional<Occurrence> place = now.occurrences().stream().findFirst();
        List<String> others = workbench.graph().store().findings().targetsOf(now.id()).stream()
                .filter(id -> id != in.id())
                .flatMap(id -> workbench.graph().store().targets().find(id).stream())
                .map(Target::name)
                .toList();
        return new Around(
                place,
                place.map(occurrence -> lines(now, occurrence, in)).orElseGet(List::of),
                others,
                workbench.graph().store().foreign().of(now.id()),
                workbench.graph().lessons().lesson(now.lesson()));
    }

    private List<ContextReader.Line> lines(Finding now, Occurrence occurrence, Target in) {
        List<Finding> reported = workbench
                .graph()
                .store()
                .foreign()
                .of(in.id(), occurrence.place().path());
        return workbench.graph().contextReader().around(root(in), now, occurrence, LINES_AROUND, reported);
    }

    /** Reads the value again from its place and shows it for ten seconds. */
    void reveal() {
        atPlace(
                workbench.graph().contextReader()::reveal,
                secret -> secret.map(Secret::reveal).ifPresentOrElse(this::revealed, this::gone));
    }

    /** How one of a finding's places is read again. */
    private interface Reading<T> {
        Optional<T> at(Path root, Finding finding, Occurrence place);
    }

    /** Reads the first place again; an answer that comes when another finding is shown is dropped. */
    private <T> void atPlace(Reading<T> reading, Consumer<Optional<T>> done) {
        Optional<Finding> shown = finding.get();
        Optional<Occurrence> place =
                shown.flatMap(now -> now.occurrences().stream().findFirst());
        if (place.isEmpty() || target.isEmpty()) {
            return;
        }
        Path root = root(target.get());
        workbench
                .background()
                .load(
                        () -> reading.at(root, shown.orElseThrow(), place.get()),
                        read -> ifShown(shown, () -> done.accept(read)),
                        thrown -> ifShown(shown, () -> failed(thrown)));
    }

    private void ifShown(Optional<Finding> then, Runnable action) {
        if (finding.get().equals(then)) {
            action.run();
        }
    }

    private void revealed(String value) {
        revealed.set(value);
        hide.playFromStart();
    }

    private void gone() {
        problem.set("The value no longer stands where the last scan found it. Scan again.");
    }

    void conceal() {
        hide.stop();
        revealed.set("");
    }

    /** Reads the place again and tells what was seen there, or hides it. */
    void turnSeen() {
        if (seen.get().isPresent()) {
            seen.set(Optional.empty());
        } else {
            atPlace(workbench.graph().contextReader()::explain, told -> seen.set(Optional.of(told)));
        }
    }

    void openChecklist() {
        finding.get().ifPresent(now -> workbench.router().go(Route.Fix.of(now.id())));
    }

    void openGuide() {
        finding.get().ifPresent(now -> workbench.router().go(Route.Guides.of(now.guide())));
    }

    void openLesson(String lesson) {
        workbench.router().go(Route.Learn.lesson(lesson));
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }

    private static Path root(Target target) {
        return Path.of(target.root());
    }

    ObjectProperty<Optional<Finding>> finding() {
        return finding;
    }

    ObjectProperty<Optional<Around>> around() {
        return around;
    }

    /** What was seen at the finding's place; empty while nobody asks, empty within where the place has changed. */
    ObjectProperty<Optional<Optional<Explanation>>> seen() {
        return seen;
    }

    /** The value while it is revealed, else empty. */
    StringProperty revealed() {
        return revealed;
    }

    StringProperty problem() {
        return problem;
    }
}
