package dev.unleak.ui.fix;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Copying;
import dev.unleak.ui.control.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The text to send to the people concerned, with the secret masked, and a button that copies it. */
final class TeamPane extends VBox {
    private final ChecklistViewModel model;
    private final TextField when = new TextField();
    private final TextField ask = new TextField();
    private final TextArea text = new TextArea();

    TeamPane(ChecklistViewModel model) {
        this.model = model;
        getStyleClass().add("consumers");
        when.setPromptText("For example Tuesday, 10:00 to 11:00");
        ask.setPromptText("Name and where to reach");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(12);
        text.setAccessibleText("Text for the team");
        when.textProperty().bindBidirectional(model.consumers().when());
        ask.textProperty().bindBidirectional(model.consumers().ask());
        when.textProperty().subscribe(this::write);
        ask.textProperty().subscribe(this::write);
        Button copy = Buttons.plain("Copy the text", () -> Copying.copy(this, text.getText(), "Text copied."));
        copy.disableProperty().bind(text.textProperty().isEmpty());
        HBox fields = new HBox(8, field("When it happens", when), field("Whom to ask", ask));
        getChildren().addAll(Texts.of("Text for the team", "strong"), fields, text, new HBox(copy));
        Following.whileShown(this, () -> model.consumers().found().subscribe(found -> write()));
    }

    private void write() {
        model.open().get().ifPresent(open -> model.consumers().teamText(open.checklist(), text::setText));
    }

    private static VBox field(String name, TextField field) {
        Label label = Texts.faint(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        VBox box = new VBox(4, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
