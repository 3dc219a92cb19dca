package dev.unleak.ui.control;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A few lines of code with their numbers, coloured, the ones that matter on a ground of their own. */
public final class CodeView extends VBox {
    /**
     * @param number from 1; 0 shows none
     * @param marked whether it stands out
     */
    public record Line(int number, String text, boolean marked) {}

    /** @param name path or language word, for the colours */
    public CodeView(String name, List<Line> lines) {
        getStyleClass().add("code-view");
        Lexer lexer = new Lexer(name);
        for (Line line : lines) {
            getChildren().add(row(lexer, line));
        }
        setAccessibleText(
                "Code: " + String.join("\n", lines.stream().map(Line::text).toList()));
    }

    /** A whole text without numbers. */
    public static CodeView of(String name, String text) {
        return new CodeView(
                name, text.lines().map(line -> new Line(0, line, false)).toList());
    }

    private static HBox row(Lexer lexer, Line line) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("code-text");
        for (Token token : lexer.tokens(line.text().isEmpty() ? " " : line.text())) {
            Text text = new Text(token.text());
            text.getStyleClass().addAll("code", token.kind().style());
            flow.getChildren().add(text);
        }
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("code-row");
        if (line.marked()) {
            row.getStyleClass().add("marked");
        }
        if (line.number() > 0) {
            var number = Texts.of(Integer.toString(line.number()), "code-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(number);
        }
        row.getChildren().add(flow);
        return row;
    }
}
