package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.AuditLog;
import dev.unleak.remedy.used.Columns;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Asks which field of an unknown log holds what. */
final class ColumnsCard extends Card {
    private static final String NONE = "(none)";

    private final Map<Columns.Column, ComboBox<String>> choices = new EnumMap<>(Columns.Column.class);

    ColumnsCard(AuditLog.Fields fields, LogViewModel model) {
        getChildren()
                .addAll(
                        Texts.section("Which field is which?"),
                        Texts.soft(
                                "Unleak does not know this log. The time is needed, and who made an entry; the rest helps."));
        GridPane grid = new GridPane(12, 8);
        List<String> names = new ArrayList<>(fields.names());
        names.addFirst(NONE);
        for (Columns.Column column : Columns.Column.values()) {
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(names);
            choice.setValue(fields.columns().of(column).stream().findFirst().orElse(NONE));
            choice.setPrefWidth(280);
            choice.setAccessibleText(question(column));
            Label label = Texts.body(question(column));
            label.setLabelFor(choice);
            grid.addRow(grid.getRowCount(), label, choice);
            choices.put(column, choice);
        }
        Button read = Buttons.primary("Read it", () -> model.columns(chosen()));
        ComboBox<String> time = choices.getOrDefault(Columns.Column.TIME, new ComboBox<>());
        read.disableProperty().bind(time.valueProperty().isEqualTo(NONE));
        getChildren().addAll(grid, read);
    }

    private Columns chosen() {
        Map<Columns.Column, List<String>> fields = new EnumMap<>(Columns.Column.class);
        choices.forEach((column, choice) -> {
            if (!NONE.equals(choice.getValue())) {
                fields.put(column, List.of(choice.getValue()));
            }
        });
        return new Columns(fields);
    }

    private static String question(Columns.Column column) {
        return switch (column) {
            case TIME -> "Time";
            case ADDRESS -> "Address it came from";
            case AGENT -> "Program (user agent)";
            case ACTION -> "Action";
            case WHO -> "Who, or the credential's id";
            case RESULT -> "Result or status";
            case ERROR -> "Error, where there was one";
        };
    }
}
