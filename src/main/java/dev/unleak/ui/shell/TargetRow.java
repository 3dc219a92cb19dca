package dev.unleak.ui.shell;

import dev.unleak.model.Sign;
import dev.unleak.model.Target;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** An audited folder as a row that opens it. */
public final class TargetRow extends Button {
    public TargetRow(Target target, String when, Runnable open) {
        getStyleClass().add("target-row");
        setOnAction(event -> open.run());
        setMaxWidth(Double.MAX_VALUE);
        Label name = Texts.of(target.name(), "strong", "name");
        String skipped = target.notSearched() == 0
                ? "everything searched"
                : Amounts.count(target.notSearched()) + " not searched";
        Chip state = state(target);
        HBox row = new HBox(
                name, Texts.of(when, "soft", "when"), Texts.of(skipped, "soft", "skipped"), Texts.spring(), state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(2));
        setGraphic(row);
        setAccessibleText(target.name() + ", " + state.getText() + ", " + when + ", " + skipped);
    }

    private static Chip state(Target target) {
        if (target.open() > 0) {
            return new Chip(new Sign(Sign.pushed(true).glyph(), "crit", ""), Amounts.count(target.open()) + " open");
        }
        return target.lastScan().isPresent() ? new Chip(Sign.NONE_FOUND) : new Chip("not scanned");
    }
}
