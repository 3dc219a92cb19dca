package dev.unleak.ui.learn;

import dev.unleak.learn.Course;
import dev.unleak.lessons.Lesson;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The course with the learner's way through it. */
public final class CourseViewModel {
    private record Read(List<Course.ModuleStanding> modules, Optional<Lesson> next) {}

    private final Workbench workbench;
    private final Newest newest;
    private final ObjectProperty<Optional<List<Course.ModuleStanding>>> modules =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Lesson>> next = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");

    public CourseViewModel(Workbench workbench) {
        this.workbench = workbench;
        newest = new Newest(workbench.background());
    }

    /** Empty until it is read. */
    ObjectProperty<Optional<List<Course.ModuleStanding>>> modules() {
        return modules;
    }

    /** The first lesson that is not finished. */
    ObjectProperty<Optional<Lesson>> next() {
        return next;
    }

    StringProperty problem() {
        return problem;
    }

    void load() {
        Course course = workbench.graph().course();
        newest.load(
                () -> new Read(course.map(), course.next()),
                read -> {
                    problem.set("");
                    modules.set(Optional.of(read.modules()));
                    next.set(read.next());
                },
                thrown -> problem.set(Failures.sentence(thrown)));
    }

    /** Whether any step of any lesson was passed. */
    boolean begun() {
        return lessons().stream().anyMatch(Course.LessonStanding::begun);
    }

    List<Course.LessonStanding> lessons() {
        return modules.get().orElseGet(List::of).stream()
                .flatMap(module -> module.lessons().stream())
                .toList();
    }

    void open(Lesson lesson) {
        workbench.router().go(Route.Learn.lesson(lesson.id()));
    }

    void open() {
        workbench.router().go(Route.Learn.course());
    }
}
