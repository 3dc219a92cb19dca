package dev.unleak.ui.fix;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A unified diff, with the files' names as headings; what is added and taken out has its sign as well as its colour.
 */
final class DiffView extends VBox {
    private static final String OLD = "--- ";
    private static final String NEW = "+++ b/";

    DiffView(List<String> lines) {
        getStyleClass().addAll("code-view", "diff-view");
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(OLD) && i + 1 < lines.size() && lines.get(i + 1).startsWith(NEW)) {
                boolean made = line.equals(OLD + "/dev/null");
                add(lines.get(++i).substring(NEW.length()) + (made ? ", a new file" : ""), "diff-file");
                first = true;
            } else if (!line.startsWith("@@")) {
                add(line, line.startsWith("+") ? "diff-added" : line.startsWith("-") ? "diff-removed" : "diff-same");
            } else if (first) {
                first = false;
            } else {
                add("\u2026", "diff-same");
            }
        }
        setAccessibleText("Changes: " + String.join("\n", lines));
    }

    private void add(String line, String style) {
        Label row = new Label(line.isEmpty() ? " " : line.replace("\t", "    "));
        row.getStyleClass().addAll("diff-row", style);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setWrapText(true);
        getChildren().add(row);
    }
}
