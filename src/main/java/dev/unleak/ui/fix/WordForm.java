package dev.unleak.ui.fix;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks in place who gives a word on a step, and for one sentence. */
final class WordForm extends VBox {
    private final TextField sentence = new TextField();

    /**
     * @param needed whether the sentence may not be empty
     * @param word takes who and the sentence
     */
    WordForm(
            String question,
            boolean needed,
            String button,
            String who,
            Runnable cancel,
            BiConsumer<String, String> word) {
        getStyleClass().add("word-form");
        TextField person = new TextField(who);
        person.setPrefColumnCount(9);
        sentence.setPromptText(needed ? "One sentence; it is kept with the finding" : "One sentence, if you like");
        Runnable send =
                () -> word.accept(person.getText().strip(), sentence.getText().strip());
        Button done = Buttons.primary(button, send);
        done.disableProperty()
                .bind(person.textProperty()
                        .map(String::isBlank)
                        .flatMap(nobody -> sentence.textProperty().map(text -> nobody || (needed && text.isBlank()))));
        sentence.setOnAction(event -> done.fire());
        VBox by = field("By", person);
        VBox what = field(question, sentence);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox buttons =
                new HBox(8, done, Buttons.plain("Cancel", cancel), Texts.faint("Never write the secret itself."));
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new HBox(8, by, what), buttons);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                event.consume();
            }
        });
    }

    void focus() {
        sentence.requestFocus();
    }

    private static VBox field(String name, TextField field) {
        Label label = Texts.faint(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(4, label, field);
    }
}
