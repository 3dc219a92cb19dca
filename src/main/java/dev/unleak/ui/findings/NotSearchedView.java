package dev.unleak.ui.findings;

import dev.unleak.model.NotSearched;
import dev.unleak.model.ScanSummary;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a scan did not search: counts by reason, then each file with its sentence. */
final class NotSearchedView extends VBox {
    NotSearchedView(ScanSummary summary, Runnable close) {
        getStyleClass().add("not-searched");
        HBox head = new HBox(
                Texts.of(Amounts.count(summary.notSearched().size()) + " not searched", "detail-title"),
                Texts.spring(),
                Buttons.icon(Icon.CROSS, "Close the list of what was not searched", close));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (!summary.complete()) {
            getChildren().add(Texts.soft("The scan was stopped before its end: there is more that it never came to."));
        }
        if (summary.notSearched().isEmpty()) {
            getChildren().add(Texts.soft("Everything that the scan met was searched."));
            return;
        }
        getChildren().add(Texts.soft(reasons(summary)));
        ListView<NotSearched> list = new ListView<>(FXCollections.observableList(summary.notSearched()));
        list.setAccessibleText("What was not searched");
        list.setCellFactory(any -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    private static String reasons(ScanSummary summary) {
        Map<NotSearched.Why, Long> counts = summary.notSearched().stream()
                .collect(Collectors.groupingBy(NotSearched::why, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> Amounts.count(entry.getValue()) + " " + word(entry.getKey()))
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String word(NotSearched.Why why) {
        return switch (why) {
            case BINARY -> "without text";
            case UNREADABLE -> "unreadable";
            case POINTER -> "stored elsewhere (LFS)";
            case LINK -> "links out of the folder";
            case SPECIAL -> "special files";
            case LIMIT -> "over a limit";
            case EXCLUDED -> "excluded";
            case IGNORED -> "ignored by git";
            case BROKEN -> "broken";
        };
    }

    private static final class Cell extends ListCell<NotSearched> {
        @Override
        protected void updateItem(NotSearched item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("empty");
                return;
            }
            Label path = Texts.of(item.path(), "path");
            Label detail =
                    Texts.soft(item.bytes() > 0 ? item.detail() + " " + Amounts.bytes(item.bytes()) : item.detail());
            detail.maxWidthProperty().bind(getListView().widthProperty().subtract(40));
            path.maxWidthProperty().bind(getListView().widthProperty().subtract(40));
            setGraphic(new VBox(2, path, detail));
            setAccessibleText(item.path() + ": " + item.detail());
        }
    }
}
