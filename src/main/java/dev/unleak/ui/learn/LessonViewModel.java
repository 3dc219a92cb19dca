package dev.unleak.ui.learn;

import dev.unleak.learn.Course;
import dev.unleak.learn.LessonSession;
import dev.unleak.learn.grade.Answer;
import dev.unleak.learn.grade.Feedback;
import dev.unleak.learn.sandbox.Sandbox;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A learner at one lesson. One question at a time goes to the session, off the screen thread. */
public final class LessonViewModel {
    private record Opened(LessonSession session, LessonStep current, Around around) {}

    /** What stands around the lesson, and changes with every step passed. */
    record Around(
            Set<String> passed,
            List<Course.ModuleStanding> modules,
            Optional<Lesson> after,
            Optional<OwnFindings> own) {}

    private record Judged(Feedback feedback, Around around) {}

    private final Workbench workbench;
    private final ObjectProperty<Optional<Lesson>> lesson = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LessonStep>> step = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Around>> around = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Feedback>> feedback = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> sandbox = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> hints = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private Optional<LessonSession> session = Optional.empty();
    private String wanted = "";

    public LessonViewModel(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Opens a lesson where the learner left it; one that is open stays where it is. */
    void show(String id) {
        if (wanted.equals(id) && session.isPresent()) {
            return;
        }
        wanted = id;
        session = Optional.empty();
        workbench
                .background()
                .load(
                        () -> {
                            LessonSession opened = workbench.graph().course().open(id);
                            return new Opened(opened, opened.current(), around(opened));
                        },
                        opened -> {
                            if (wanted.equals(id)) {
                                session = Optional.of(opened.session());
                                around.set(Optional.of(opened.around()));
                                lesson.set(Optional.of(opened.session().lesson()));
                                go(opened.current());
                            }
                        },
                        this::failed);
    }

    /** To a step of the open lesson. */
    void go(LessonStep to) {
        problem.set("");
        feedback.set(Optional.empty());
        hints.clear();
        sandbox.set(Optional.empty());
        step.set(Optional.of(to));
        if (hasSandbox(to)) {
            ask(now -> now.sandbox(to.id()), found -> sandbox.set(found.map(Sandbox::folder)));
        }
    }

    static boolean hasSandbox(LessonStep step) {
        return step.practice().flatMap(exercise -> exercise.sandbox()).isPresent();
    }

    void answer(Answer answer) {
        String id = step.get().orElseThrow().id();
        ask(now -> new Judged(now.answer(id, answer), around(now)), judged -> {
            around.set(Optional.of(judged.around()));
            feedback.set(Optional.of(judged.feedback()));
        });
    }

    /** A step to read counts as read when the learner goes on. */
    void goOn() {
        LessonStep now = step.get().orElseThrow();
        if (now instanceof LessonStep.Read && !passed(now)) {
            ask(
                    opened -> {
                        opened.answer(now.id(), new Answer.Seen());
                        return around(opened);
                    },
                    read -> {
                        around.set(Optional.of(read));
                        goNext(now);
                    });
        } else {
            goNext(now);
        }
    }

    private void goNext(LessonStep now) {
        List<LessonStep> steps = lesson.get().orElseThrow().steps();
        int at = steps.indexOf(now);
        if (at < steps.size() - 1) {
            go(steps.get(at + 1));
        } else {
            around.get()
                    .flatMap(Around::after)
                    .ifPresentOrElse(
                            next -> workbench.router().go(Route.Learn.lesson(next.id())),
                            () -> workbench.router().go(Route.Learn.course()));
        }
    }

    boolean passed(LessonStep one) {
        return around.get().filter(known -> known.passed().contains(one.id())).isPresent();
    }

    /** Shows the next hint of the step, if there is one left. */
    void hint() {
        List<String> all = step.get().orElseThrow().hints();
        if (hints.size() < all.size()) {
            hints.add(all.get(hints.size()));
        }
    }

    /** Makes the exercise's folder if need be, and shows it in the file manager. */
    void openSandbox() {
        String id = step.get().orElseThrow().id();
        ask(now -> now.openSandbox(id, Optional.empty()).folder(), folder -> {
            sandbox.set(Optional.of(folder));
            workbench.browser().accept(folder.toUri());
        });
    }

    void resetSandbox() {
        String id = step.get().orElseThrow().id();
        ask(now -> now.resetSandbox(id).folder(), folder -> {
            feedback.set(Optional.empty());
            sandbox.set(Optional.of(folder));
        });
    }

    void open(Lesson other) {
        workbench.router().go(Route.Learn.lesson(other.id()));
    }

    void openOwn(OwnFindings own) {
        workbench.router().go(Route.Fix.of(own.mostUrgent()));
    }

    void follow(String address) {
        if (address.startsWith("https://")) {
            workbench.browser().accept(URI.create(address));
        }
    }

    private Around around(LessonSession opened) {
        Course course = workbench.graph().course();
        String id = opened.lesson().id();
        return new Around(
                opened.passed(),
                course.map(),
                course.after(id),
                OwnFindings.of(workbench.graph().store(), id));
    }

    private <T> void ask(java.util.function.Function<LessonSession, T> question, Consumer<T> take) {
        if (busy.get() || session.isEmpty()) {
            return;
        }
        LessonSession asked = session.get();
        busy.set(true);
        problem.set("");
        Supplier<T> work = () -> question.apply(asked);
        workbench
                .background()
                .load(
                        work,
                        answer -> {
                            busy.set(false);
                            if (session.filter(now -> now == asked).isPresent()) {
                                take.accept(answer);
                            }
                        },
                        thrown -> {
                            busy.set(false);
                            failed(thrown);
                        });
    }

    private void failed(Throwable thrown) {
        problem.set(Failures.sentence(thrown));
    }

    ObjectProperty<Optional<Lesson>> lesson() {
        return lesson;
    }

    ObjectProperty<Optional<LessonStep>> step() {
        return step;
    }

    ObjectProperty<Optional<Around>> around() {
        return around;
    }

    /** The verdict on the last answer to the step; empty before there was one. */
    ObjectProperty<Optional<Feedback>> feedback() {
        return feedback;
    }

    /** The exercise's folder, once it was made. */
    ObjectProperty<Optional<Path>> sandbox() {
        return sandbox;
    }

    /** The hints that were asked for. */
    ObservableList<String> hints() {
        return hints;
    }

    BooleanProperty busy() {
        return busy;
    }

    StringProperty problem() {
        return problem;
    }
}
