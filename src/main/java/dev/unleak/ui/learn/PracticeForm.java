package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.Exercise;
import dev.unleak.ui.control.CodeBlock;
import dev.unleak.ui.control.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** What an exercise shows, and where its answer is written where it asks for words. */
final class PracticeForm extends VBox {
    private final Exercise exercise;
    private final TextInputControl field;
    private final BooleanProperty ready = new SimpleBooleanProperty();

    PracticeForm(Exercise exercise) {
        this.exercise = exercise;
        getStyleClass().add("answer-form");
        for (Exercise.Exhibit exhibit : exercise.exhibits()) {
            getChildren().addAll(Texts.section(exhibit.title()), CodeBlock.of(exhibit.title(), exhibit.text()));
        }
        field = exercise.form() == Exercise.Form.LINES ? lines() : new TextField();
        if (exercise.form() == Exercise.Form.WORK) {
            ready.set(true);
        } else {
            Label prompt = Texts.section(exercise.prompt());
            prompt.setWrapText(true);
            prompt.setLabelFor(field);
            field.setAccessibleText(exercise.prompt());
            field.getStyleClass().add("code-field");
            field.setId("exercise-answer");
            ready.bind(field.textProperty().map(text -> !text.isBlank()));
            getChildren().addAll(prompt, field);
        }
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setPrefRowCount(6);
        return area;
    }

    Answer answer() {
        return exercise.form() == Exercise.Form.WORK ? new Answer.Work() : new Answer.Written(field.getText());
    }

    /** Whether there is something to judge. */
    BooleanProperty ready() {
        return ready;
    }
}
