package dev.unleak.ui.findings;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Asks for the reason and the end of an accepted risk; neither can be left out. */
final class AcceptRisk {
    private static final int DAYS = 90;
    private final PopOver popover = new PopOver();

    AcceptRisk(LocalDate today, BiConsumer<String, LocalDate> accept) {
        TextArea reason = new TextArea();
        reason.setPrefRowCount(3);
        reason.setPrefColumnCount(26);
        reason.setWrapText(true);
        reason.setPromptText("Who decided, and why it may stay");
        Label reasonName = Texts.of("Reason", "strong");
        reasonName.setLabelFor(reason);
        reason.setAccessibleText("Reason");
        DatePicker until = new DatePicker(today.plusDays(DAYS));
        until.setAccessibleText("Until");
        until.setDayCellFactory(picker -> new DateCell() {
            @Override
            public void updateItem(LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                setDisable(empty || !day.isAfter(today));
            }
        });
        Label untilName = Texts.of("Until", "strong");
        untilName.setLabelFor(until);
        Button done = Buttons.primary("Accept the risk", () -> {
            popover.hide();
            accept.accept(reason.getText().strip(), until.getValue());
        });
        done.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reason.getText().isBlank()
                                || until.getValue() == null
                                || !until.getValue().isAfter(today),
                        reason.textProperty(),
                        until.valueProperty()));
        HBox buttons = new HBox(8, Texts.spring(), Buttons.plain("Cancel", popover::hide), done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(
                8,
                Texts.soft("It comes back to the open findings after that day."),
                reasonName,
                reason,
                untilName,
                until,
                buttons);
        box.getStyleClass().add("accept-risk");
        popover.setContentNode(box);
        popover.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popover.setTitle("Accept the risk");
    }

    void show(Node over) {
        popover.show(over);
    }
}
