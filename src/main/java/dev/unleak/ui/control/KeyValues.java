package dev.unleak.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Rows of a name and what it is. */
public final class KeyValues extends GridPane {
    public KeyValues() {
        getStyleClass().add("key-values");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        names.setPrefWidth(100);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().addAll(names, values);
    }

    public KeyValues row(String name, String value) {
        return row(name, Texts.body(value));
    }

    public KeyValues row(String name, Node value) {
        Label key = Texts.faint(name);
        GridPane.setValignment(key, VPos.TOP);
        addRow(getRowCount(), key, value);
        return this;
    }
}
