package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Feedback;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Markdown;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One line of a verdict: right, wrong or a note, and why. */
final class Explanation extends HBox {
    /** @param named whether it says what it is about */
    Explanation(Feedback.Line line, boolean named) {
        getStyleClass().addAll("explanation", style(line.mark()));
        StackPane glyph = new StackPane(icon(line.mark()).node(14));
        glyph.getStyleClass().add("explanation-glyph");
        VBox words = new VBox();
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (named && !line.subject().isEmpty()) {
            Markdown subject = new Markdown(line.subject(), address -> {});
            subject.getStyleClass().add("subject");
            words.getChildren().add(subject);
        }
        words.getChildren().add(new Markdown(line.text(), address -> {}));
        getChildren().addAll(glyph, words);
        setAccessibleText(word(line.mark()) + ": " + AnswerForm.plain(line.subject() + " " + line.text()));
    }

    private static Icon icon(Feedback.Mark mark) {
        return switch (mark) {
            case RIGHT -> Icon.CHECK;
            case WRONG -> Icon.CROSS;
            case NOTE -> Icon.INFO;
        };
    }

    private static String style(Feedback.Mark mark) {
        return switch (mark) {
            case RIGHT -> "right-line";
            case WRONG -> "wrong-line";
            case NOTE -> "note-line";
        };
    }

    private static String word(Feedback.Mark mark) {
        return switch (mark) {
            case RIGHT -> "Right";
            case WRONG -> "Wrong";
            case NOTE -> "Note";
        };
    }
}
