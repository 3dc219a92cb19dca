package dev.unleak.ui.fix;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A unified diff; what is added and taken out has its sign as well as its colour. */
final class DiffView extends VBox {
    DiffView(List<String> lines) {
        getStyleClass().addAll("code-view", "diff-view");
        for (String line : lines) {
            Label row = new Label(line.isEmpty() ? " " : line.replace("\t", "    "));
            row.getStyleClass().addAll("diff-row", style(line));
            row.setMaxWidth(Double.MAX_VALUE);
            row.setMinHeight(Region.USE_PREF_SIZE);
            row.setWrapText(true);
            getChildren().add(row);
        }
        setAccessibleText("Changes: " + String.join("\n", lines));
    }

    private static String style(String line) {
        if (line.startsWith("---") || line.startsWith("+++")) {
            return "diff-file";
        }
        return line.startsWith("+")
                ? "diff-added"
                : line.startsWith("-") ? "diff-removed" : line.startsWith("@@") ? "diff-range" : "diff-same";
    }
}
