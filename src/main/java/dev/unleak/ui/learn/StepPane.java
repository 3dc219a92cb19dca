package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.learn.grade.Feedback;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Copying;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One step of a lesson: where one is, the text, the question with its answer, and the buttons that go on. */
final class StepPane extends VBox {
    private final LessonViewModel model;
    private final Lesson lesson;
    private final LessonStep step;
    private final FlowPane buttons = new FlowPane(8, 8);
    private Optional<AnswerForm> form = Optional.empty();
    private Button primary;

    StepPane(LessonViewModel model, Lesson lesson, LessonStep step) {
        this.model = model;
        this.lesson = lesson;
        this.step = step;
        getStyleClass().add("step-pane");
        int at = lesson.steps().indexOf(step) + 1;
        Label where = Texts.faint("Lesson " + lesson.id() + ", " + Amounts.count(lesson.minutes(), "minute", "minutes")
                + ", step " + at + " of " + lesson.steps().size());
        Label title = Texts.of(step.title(), "display");
        title.setWrapText(true);
        getChildren().addAll(where, new StepDots(model, lesson, step), title);
        if (at == 1) {
            getChildren().add(Texts.soft("Goal: " + lesson.outcome()));
        }
        if (!step.body().isBlank()) {
            getChildren().add(new Markdown(step.body(), model::follow));
        }
        buttons.getStyleClass().add("lesson-buttons");
        primary = next();
        switch (step) {
            case LessonStep.Read read -> buttons.getChildren().add(primary);
            case LessonStep.Practice practice -> practice(practice);
            default -> question();
        }
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(buttons, problem);
    }

    /** Does what the blue button says. */
    void go() {
        if (!primary.isDisabled()) {
            primary.fire();
        }
    }

    /** Takes in a verdict. */
    void judged(Feedback feedback) {
        form.ifPresent(answer -> answer.explain(feedback));
        if (feedback.passed()) {
            passed();
        }
    }

    private void question() {
        AnswerForm answer = AnswerForm.of(step);
        form = Optional.of(answer);
        getChildren().add(answer);
        check(answer::answer, answer.ready());
    }

    private void practice(LessonStep.Practice practice) {
        PracticeForm answer = new PracticeForm(practice.exercise());
        getChildren().add(answer);
        if (LessonViewModel.hasSandbox(step)) {
            sandbox();
        }
        check(answer::answer, answer.ready());
    }

    private void sandbox() {
        Button open = Buttons.plain("Open sandbox", model::openSandbox);
        open.setId("open-sandbox");
        open.disableProperty().bind(model.busy());
        Button copy = Buttons.plain(
                "Copy path",
                () -> model.sandbox().get().ifPresent(folder -> Copying.copy(this, folder.toString(), "Path copied.")));
        Button reset = Buttons.plain("Reset", model::resetSandbox);
        reset.setAccessibleText("Throw the work in the sandbox away and make it anew");
        ObservableValue<Boolean> made = model.sandbox().map(Optional::isPresent);
        copy.disableProperty().bind(made.map(there -> !there));
        reset.disableProperty().bind(made.map(there -> !there));
        Label folder = Texts.mono("");
        folder.setWrapText(true);
        folder.textProperty()
                .bind(model.sandbox().map(path -> path.map(Object::toString).orElse("")));
        HBox place = new HBox(8, Icon.FOLDER.node(16), folder);
        place.setAlignment(Pos.CENTER_LEFT);
        place.visibleProperty().bind(made);
        place.managedProperty().bind(made);
        getChildren().add(place);
        buttons.getChildren().addAll(open, copy, reset);
    }

    private void check(Supplier<Answer> answer, ObservableValue<Boolean> ready) {
        Button check = Buttons.primary("Check", () -> model.answer(answer.get()));
        check.setId("check-answer");
        check.disableProperty().bind(ready.flatMap(can -> model.busy().map(busy -> !can || busy)));
        primary = check;
        buttons.getChildren().addFirst(check);
        if (model.passed(step)) {
            Button on = Buttons.plain(word(), model::goOn);
            buttons.getChildren().add(on);
        }
    }

    private void passed() {
        primary = next();
        buttons.getChildren()
                .removeIf(node ->
                        node instanceof Button button && button.getText().equals(word()));
        if (buttons.getChildren().getFirst() instanceof Button check) {
            check.getStyleClass().remove("primary");
        }
        buttons.getChildren().addFirst(primary);
        primary.requestFocus();
    }

    private Button next() {
        return Buttons.primary(word(), model::goOn);
    }

    private String word() {
        if (step != lesson.steps().getLast()) {
            return "Next step";
        }
        return model.around()
                .get()
                .flatMap(LessonViewModel.Around::after)
                .map(after -> "Next lesson: " + after.title())
                .orElse("Back to the course");
    }
}
