package dev.unleak.ui.home;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Nodes side by side in fixed shares of the width, equally high. */
final class Columns {
    private Columns() {}

    static GridPane of(double gap, double[] percent, Node... nodes) {
        GridPane grid = new GridPane();
        grid.setHgap(gap);
        for (int i = 0; i < nodes.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent[i]);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            grid.getColumnConstraints().add(column);
            if (nodes[i] instanceof Region region) {
                region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            }
            grid.add(nodes[i], i, 0);
        }
        return grid;
    }
}
