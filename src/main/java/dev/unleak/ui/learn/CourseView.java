package dev.unleak.ui.learn;

import dev.unleak.learn.Course;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Page;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The course map: each module that has lessons, with the learner's way through it. */
final class CourseView extends StackPane {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final CourseViewModel model;
    private final Page page = new Page();

    CourseView(CourseViewModel model) {
        this.model = model;
        getStyleClass().add("course");
        model.modules().subscribe(read -> read.ifPresent(this::fill));
        model.problem().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                getChildren().setAll(new EmptyState(EmptyState.Drawing.BOOK, sentence));
            }
        });
    }

    private void fill(List<Course.ModuleStanding> modules) {
        if (modules.isEmpty()) {
            getChildren().setAll(new EmptyState(EmptyState.Drawing.BOOK, "There are no lessons here yet."));
            return;
        }
        page.column().getChildren().setAll(summary());
        modules.forEach(module -> page.column().getChildren().add(module(module)));
        getChildren().setAll(page);
    }

    private Node summary() {
        List<Course.LessonStanding> lessons = model.lessons();
        long finished = lessons.stream().filter(Course.LessonStanding::finished).count();
        int left = lessons.stream()
                .filter(standing -> !standing.finished())
                .mapToInt(standing -> standing.lesson().minutes())
                .sum();
        String sentence = finished == lessons.size()
                ? "All " + Amounts.count(finished, "lesson", "lessons") + " finished."
                : finished + " of " + Amounts.count(lessons.size(), "lesson", "lessons") + " finished, about "
                        + Amounts.count(left, "minute", "minutes") + " to go.";
        ProgressRow bar = new ProgressRow((double) finished / lessons.size(), "accent", "Course");
        bar.getStyleClass().add("course-bar");
        HBox summary = new HBox(16, Texts.soft(sentence), bar);
        summary.setAlignment(Pos.CENTER_LEFT);
        return summary;
    }

    private Node module(Course.ModuleStanding standing) {
        Label title =
                Texts.section(standing.module().id() + "  " + standing.module().title());
        Label count =
                Texts.faint(standing.finished() + " of " + standing.lessons().size());
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, Texts.spring(), count);
        head.getStyleClass().add("module-head");
        Card card = new Card(head);
        card.getStyleClass().add("module");
        standing.lessons().forEach(lesson -> card.getChildren().add(lesson(lesson)));
        card.getChildren().get(1).pseudoClassStateChanged(FIRST, true);
        return card;
    }

    private Button lesson(Course.LessonStanding standing) {
        int steps = standing.lesson().steps().size();
        String state = standing.finished()
                ? "finished"
                : standing.begun() ? standing.passed() + " of " + steps + " steps" : "not begun";
        VBox words = new VBox(
                1,
                Texts.of(standing.lesson().title(), "strong"),
                Texts.of(standing.lesson().outcome(), "soft"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label minutes = Texts.of(Amounts.count(standing.lesson().minutes(), "minute", "minutes"), "soft", "minutes");
        Label progress = Texts.of(standing.begun() ? state : "", "soft", "progress-words");
        HBox row = new HBox(14, new ProgressGlyph(standing), words, progress, minutes);
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> model.open(standing.lesson()));
        button.setGraphic(row);
        button.getStyleClass().add("lesson-row");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(38));
        button.setAccessibleText("Lesson " + standing.lesson().id() + ", "
                + standing.lesson().title() + ", " + minutes.getText() + ", " + state);
        return button;
    }
}
