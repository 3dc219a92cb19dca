package dev.unleak.ui.audit;

import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Page;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A scan under way: how far, where, and what it has met so far. */
final class ScanView extends StackPane {
    ScanView(AuditViewModel model) {
        ScanProgress progress = model.progress();
        Label current = Texts.mono("");
        current.getStyleClass().add("path");
        current.textProperty().bind(progress.current());
        Label title = Texts.section("");
        title.textProperty()
                .bind(Bindings.when(progress.isStopping())
                        .then("Stopping, and keeping what was found")
                        .otherwise("Searching"));
        HBox figures = new HBox(
                32,
                figure(
                        "Files",
                        Bindings.createStringBinding(
                                () -> Amounts.count(progress.files().get()), progress.files())),
                figure(
                        "Versions in git",
                        Bindings.createStringBinding(
                                () -> Amounts.count(progress.blobs().get()), progress.blobs())),
                figure(
                        "Read",
                        Bindings.createStringBinding(
                                () -> Amounts.bytes(progress.bytes().get()), progress.bytes())),
                figure(
                        "Not searched",
                        Bindings.createStringBinding(
                                () -> Amounts.count(progress.skipped().get()), progress.skipped())),
                figure(
                        "Secrets found",
                        Bindings.createStringBinding(
                                () -> Amounts.count(progress.found().get()), progress.found())));
        Button stop = Buttons.plain("Stop, keep what was found", model::cancel);
        stop.setId("stop-audit");
        stop.disableProperty().bind(progress.isStopping());
        HBox row = new HBox(stop);
        row.setAlignment(Pos.CENTER_LEFT);
        Card card =
                new Card(title, ProgressRow.following(progress.share(), "Progress of the scan"), current, figures, row);
        card.getStyleClass().add("scanning");
        card.setMaxWidth(720);
        getChildren().setAll(new Page(card));
    }

    private static Node figure(String name, ObservableStringValue value) {
        Label number = Texts.of("", "figure");
        number.textProperty().bind(value);
        return new VBox(2, number, Texts.of(name, "faint"));
    }
}
