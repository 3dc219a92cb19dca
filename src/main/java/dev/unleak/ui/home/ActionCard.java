package dev.unleak.ui.home;

import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A large button: icon, what it does, and a word on it. */
final class ActionCard extends Button {
    ActionCard(Icon icon, String title, String note, Runnable action) {
        getStyleClass().add("action-card");
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setOnAction(event -> action.run());
        StackPane tile = new StackPane(icon.node(20));
        tile.getStyleClass().add("tile");
        Label name = Texts.of(title, "strong");
        Label more = Texts.of(note, "soft");
        VBox words = new VBox(3, name, more);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox row = new HBox(14, tile, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.maxWidthProperty().bind(widthProperty().subtract(38));
        setGraphic(row);
        setAccessibleText(title + ". " + note);
    }
}
