package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.UseReport;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The numbers behind the plot: by day, and by hour of the day since the exposure. */
final class HoursAndDays {
    private HoursAndDays() {}

    static Node of(UseReport report) {
        TableView<Map.Entry<LocalDate, Long>> days = table("Entries by day");
        days.getColumns()
                .setAll(List.of(
                        column(
                                "Day",
                                false,
                                (Map.Entry<LocalDate, Long> day) -> day.getKey().toString()),
                        column("Entries", true, day -> Amounts.count(day.getValue()))));
        days.getItems().setAll(List.copyOf(report.volumes().days().entrySet()));
        TableView<Integer> hours = table("Entries by hour since the exposure");
        hours.getColumns()
                .setAll(List.of(
                        column("Hour", false, (Integer hour) -> hour + ":00"),
                        column(
                                "Entries since",
                                true,
                                hour -> Amounts.count(report.volumes().hours().get(hour)))));
        for (int hour = 0; hour < 24; hour++) {
            hours.getItems().add(hour);
        }
        return new HBox(
                16,
                new VBox(6, Texts.soft("By day, " + report.hours().zone().getId()), days),
                new VBox(6, Texts.soft("By hour of the day"), hours));
    }

    private static <T> TableView<T> table(String name) {
        TableView<T> table = new TableView<>();
        table.setAccessibleText(name);
        table.setPrefSize(300, 260);
        return table;
    }

    private static <T> TableColumn<T, String> column(
            String name, boolean number, java.util.function.Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setSortable(false);
        column.setPrefWidth(130);
        if (number) {
            column.getStyleClass().add("number");
        }
        return column;
    }
}
