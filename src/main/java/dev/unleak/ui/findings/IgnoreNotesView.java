package dev.unleak.ui.findings;

import dev.unleak.report.IgnoreNotes;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Marks and baseline entries that are of no use any more, or that expired, one sentence each. */
final class IgnoreNotesView extends VBox {
    private static final int MOST = 200;

    IgnoreNotesView(List<IgnoreNotes.Note> notes, Runnable close) {
        getStyleClass().add("not-searched");
        HBox head = new HBox(
                Texts.of(Amounts.count(notes.size(), "ignore", "ignores") + " to look at", "detail-title"),
                Texts.spring(),
                Buttons.icon(Icon.CROSS, "Close the list of ignores", close));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox list = new VBox(12);
        notes.stream().limit(MOST).map(note -> Texts.body(note.text())).forEach(list.getChildren()::add);
        if (notes.size() > MOST) {
            list.getChildren().add(Texts.soft("and " + (notes.size() - MOST) + " more"));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Ignores to look at");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }
}
