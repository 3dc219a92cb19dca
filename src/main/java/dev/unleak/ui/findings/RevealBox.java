package dev.unleak.ui.findings;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The value of a secret while a person looks at it, and what went wrong when it could not be read. */
final class RevealBox extends VBox {
    RevealBox(DetailViewModel model) {
        getStyleClass().add("reveal");
        Label value = Texts.mono("");
        value.setWrapText(true);
        value.setId("revealed");
        HBox.setHgrow(value, Priority.ALWAYS);
        Button hide = Buttons.icon(Icon.CROSS, "Hide the value", model::conceal);
        HBox row = new HBox(8, value, Texts.spring(), hide);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("revealed-row");
        Label note = Texts.soft("Hides by itself after " + (int) DetailViewModel.REVEALED.toSeconds()
                + " seconds. It was read again from its place and is kept nowhere.");
        note.getStyleClass().add("small");
        Label problem = Texts.soft("");
        problem.getStyleClass().add("problem");
        model.revealed().subscribe(text -> {
            value.setText(text);
            show(row, !text.isEmpty());
            show(note, !text.isEmpty());
            show(this, !text.isEmpty() || !model.problem().get().isEmpty());
        });
        model.problem().subscribe(text -> {
            problem.setText(text);
            show(problem, !text.isEmpty());
            show(this, !text.isEmpty() || !model.revealed().get().isEmpty());
        });
        getChildren().setAll(row, note, problem);
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
