package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Feedback;
import dev.unleak.lessons.LessonStep;
import dev.unleak.model.Sign;
import dev.unleak.model.Step;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Of an exercise, the verdict on the answer so far, line by line; of any step, its hints one by one. */
final class AnswerCard extends Card {
    private final LessonViewModel model;
    private final LessonStep step;
    private final VBox lines = new VBox();
    private final VBox hints = new VBox();
    private final HBox more = new HBox();

    AnswerCard(LessonViewModel model, LessonStep step) {
        this.model = model;
        this.step = step;
        getStyleClass().add("answer-card");
        lines.getStyleClass().add("verdict");
        hints.getStyleClass().add("hints-shown");
        boolean exercise = step.practice().isPresent();
        getChildren().add(Texts.section(exercise ? "Your answer so far" : "Hints"));
        if (exercise) {
            getChildren().add(lines);
            show(Optional.empty());
        }
        getChildren().addAll(hints, more);
        hints();
    }

    void show(Optional<Feedback> feedback) {
        if (step.practice().isEmpty()) {
            return;
        }
        lines.getChildren().clear();
        feedback.ifPresentOrElse(
                verdict -> {
                    if (verdict.passed()) {
                        lines.getChildren().add(new Chip(Sign.of(Step.State.VERIFIED), "Passed"));
                    }
                    verdict.lines().forEach(line -> lines.getChildren().add(new Explanation(line, true)));
                },
                () -> lines.getChildren()
                        .add(Texts.soft(
                                LessonViewModel.hasSandbox(step)
                                        ? "Open the sandbox, do the task, then check it."
                                        : "Write your answer, then check it.")));
    }

    void hints() {
        hints.getChildren().clear();
        for (String hint : model.hints()) {
            Markdown words = new Markdown(hint, model::follow);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(8, Texts.of("?", "strong", "hint-mark"), words);
            hints.getChildren().add(line);
        }
        hints.setManaged(!model.hints().isEmpty());
        int all = step.hints().size();
        int next = model.hints().size() + 1;
        more.getChildren().clear();
        more.setManaged(next <= all);
        if (next <= all) {
            Button button = Buttons.plain("Hint, " + next + " of " + all, model::hint);
            button.setId("hint");
            more.getChildren().add(button);
            more.setAlignment(Pos.CENTER_LEFT);
        }
    }
}
