package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.Ruling;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Choice;
import dev.unleak.ui.control.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Always in sight: what Unleak would say and why, and what the person says. */
final class RulingBar extends VBox {
    RulingBar(UseReport report, LogViewModel model) {
        getStyleClass().add("ruling-bar");
        Ruling.Proposal proposal = report.proposal();
        ObjectProperty<Ruling> ruling = new SimpleObjectProperty<>(proposal.ruling());
        Choice<Ruling> choice = new Choice<>(List.of(Ruling.values()), Ruling::word, ruling);
        choice.setMinWidth(USE_PREF_SIZE);
        TextField who = named(new TextField(model.who()), "By");
        who.setPrefColumnCount(8);
        TextField words = named(new TextField(), "One sentence, if you like");
        words.setPromptText("One sentence, if you like");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button keep = Buttons.primary(
                "Keep as evidence", () -> model.keep(ruling.get(), who.getText().strip(), words.getText()));
        keep.disableProperty().bind(who.textProperty().map(String::isBlank));
        words.setOnAction(event -> keep.fire());
        HBox line = new HBox(8, choice, Texts.faint("By"), who, words, keep);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Texts.body("Proposed: " + proposal.ruling().word() + ". " + proposal.reason()), line);
    }

    private static TextField named(TextField field, String name) {
        field.setAccessibleText(name);
        return field;
    }
}
