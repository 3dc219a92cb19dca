package dev.unleak.ui.learn;

import dev.unleak.lessons.Lesson;
import dev.unleak.ui.shell.Action;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.shell.Section;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The course, or one lesson of it. */
public final class LearnView implements Screen {
    private final CourseViewModel course;
    private final LessonViewModel lesson;
    private final Heading heading = new Heading("Learn");
    private final StackPane body = new StackPane();
    private final Node courseView;
    private final Node lessonView;

    public LearnView(CourseViewModel course, LessonViewModel lesson) {
        this.course = course;
        this.lesson = lesson;
        courseView = new CourseView(course);
        lessonView = new LessonView(lesson);
        Page.styled(body, LearnView.class);
        course.next().subscribe(this::offer);
        lesson.lesson().subscribe(open -> open.ifPresent(this::title));
    }

    @Override
    public Node node() {
        return body;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Learn learn && learn.lesson().isPresent()) {
            body.getChildren().setAll(lessonView);
            heading.primary().set(Optional.empty());
            heading.others().setAll(List.of(Action.of("All lessons", course::open)));
            lesson.lesson().get().ifPresent(this::title);
            lesson.show(learn.lesson().get());
        } else {
            body.getChildren().setAll(courseView);
            heading.at("Learn");
            heading.others().clear();
            offer(course.next().get());
            course.load();
        }
    }

    private void title(Lesson open) {
        if (body.getChildren().contains(lessonView)) {
            heading.at(Section.LEARN, open.title());
        }
    }

    private void offer(Optional<Lesson> next) {
        if (body.getChildren().contains(courseView)) {
            heading.primary()
                    .set(next.map(one -> Action.of(course.begun() ? "Continue" : "Begin", () -> course.open(one))));
        }
    }
}
