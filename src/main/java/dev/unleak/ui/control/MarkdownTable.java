package dev.unleak.ui.control;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** A table of a Markdown text. */
final class MarkdownTable extends GridPane {
    MarkdownTable(TableBlock table, MarkdownInlines inlines) {
        getStyleClass().add("md-table");
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    TextFlow flow = inlines.flow(cell);
                    StackPane box = new StackPane(flow);
                    box.getStyleClass().add(part instanceof TableHead ? "md-head" : "md-cell");
                    add(box, column++, row);
                }
                row++;
            }
        }
    }
}
