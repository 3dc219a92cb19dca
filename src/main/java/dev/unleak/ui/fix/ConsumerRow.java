package dev.unleak.ui.fix;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerFile.Hint;
import dev.unleak.model.Sign;
import dev.unleak.remedy.consumers.ConsumerSteps;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One file that uses the credential: how sure that is, what speaks for it, and what was done to it. */
final class ConsumerRow extends VBox {
    private static final int FEW = 3;

    ConsumerRow(ConsumerFile file, ChecklistViewModel model) {
        getStyleClass().add("consumer-row");
        Label path = Texts.of(file.path(), "mono", "path");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = new HBox(8, path, new Chip(Sign.of(file.sureness())));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, Texts.soft(hints(file)), new MarkButtons(file, model));
    }

    private static String hints(ConsumerFile file) {
        String first = file.hints().stream().limit(FEW).map(ConsumerRow::plain).collect(Collectors.joining(" "));
        int more = file.hints().size() - FEW;
        return more > 0 ? first + " And " + more + " more." : first;
    }

    private static String plain(Hint hint) {
        return ConsumerSteps.sentence(hint).replace("`", "");
    }
}
