package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.model.Finding;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Always in sight: how much is done, what is missing, and the button that ends it. */
final class CloseBar extends HBox {
    private final Label count = Texts.of("", "strong");
    private final Label missing = Texts.soft("");
    private final Button close;
    private final Button list;

    CloseBar(ChecklistViewModel model) {
        getStyleClass().add("close-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(USE_PREF_SIZE);
        missing.setMinWidth(0);
        missing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(missing, Priority.ALWAYS);
        close = Buttons.plain("Close finding", model::close);
        list = Buttons.plain("To the next finding", model::openList);
        getChildren().addAll(count, missing, close);
    }

    void show(ChecklistViewModel.Open open) {
        Checklist checklist = open.checklist();
        boolean closed = checklist.finding().state() == Finding.State.CLOSED;
        count.setText(checklist.done() + " of " + checklist.steps().size() + " steps done");
        missing.setText(
                closed
                        ? "This finding is closed. A later scan that finds the secret again opens it."
                        : open.missing()
                                .map(step -> "Missing before it can be closed: " + step.title() + ".")
                                .orElse("Every required step is done."));
        close.setDisable(!checklist.closable());
        close.getStyleClass().remove("primary");
        if (checklist.closable()) {
            close.getStyleClass().add("primary");
        }
        getChildren().setAll(count, missing, closed ? list : close);
    }
}
