package dev.unleak.ui.guides;

import dev.unleak.guides.Guide;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A guide in the list: severity, title, provider and family. */
final class GuideCell extends ListCell<Guide> {
    @Override
    protected void updateItem(Guide guide, boolean empty) {
        super.updateItem(guide, empty);
        if (empty || guide == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Sign sign = Sign.of(guide.severity());
        Label title = Texts.of(guide.title(), "strong");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        VBox words = new VBox(1, title, Texts.faint(guide.provider() + ", " + lower(guide)));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane glyph = new StackPane(Chip.glyph(sign));
        glyph.getStyleClass().add("guide-glyph");
        HBox row = new HBox(10, glyph, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(getListView().widthProperty().subtract(34));
        row.setMaxWidth(Double.NEGATIVE_INFINITY);
        setGraphic(row);
        setAccessibleText(guide.title() + ", " + guide.provider() + ", " + lower(guide) + ", severity " + sign.word());
    }

    private static String lower(Guide guide) {
        String family = GuidesViewModel.family(guide);
        return family.equals("OAuth") ? family : family.toLowerCase(java.util.Locale.ROOT);
    }
}
