package dev.unleak.ui.audit;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What came of taking over a report, until the person has read it. */
final class ImportNotice extends HBox {
    ImportNotice(ImportViewModel model) {
        getStyleClass().add("import-notice");
        Label sentence = Texts.body("");
        sentence.textProperty().bind(model.told());
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().setAll(Icon.INFO.node(16), sentence, Buttons.icon(Icon.CROSS, "Hide this", model::dismiss));
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.told().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
