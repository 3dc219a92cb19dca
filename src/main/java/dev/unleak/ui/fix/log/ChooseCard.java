package dev.unleak.ui.fix.log;

import dev.unleak.guides.Guide;
import dev.unleak.guides.Misuse;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the export, and tells where the provider has it. */
final class ChooseCard extends VBox {
    ChooseCard(Optional<Guide> guide, LogViewModel model) {
        getStyleClass().add("log-content");
        HBox buttons = new HBox(
                8,
                Buttons.primary("Choose a file", model::chooseFile),
                Buttons.plain("Choose a folder", model::chooseFolder));
        buttons.setAlignment(Pos.CENTER);
        VBox drop = new VBox(
                12,
                Icon.FILE.node(32),
                Texts.section("Drop the export of a log here"),
                Texts.soft("Cloudflare, AWS CloudTrail, GitHub, Google Cloud, Stripe, or any log as CSV or JSON."
                        + " It is read on this machine; only its digest, its period and counts are kept."),
                buttons);
        drop.getStyleClass().add("log-drop");
        drop.setAlignment(Pos.CENTER);
        getChildren().add(drop);
        guide.filter(known -> !known.misuse().logs().isEmpty()).ifPresent(known -> {
            Card where = Card.titled("Where its use is logged");
            known.misuse().logs().forEach(log -> where.getChildren().add(log(log)));
            getChildren().add(where);
        });
    }

    private static VBox log(Misuse.Log log) {
        VBox row = new VBox(2, Texts.of(log.name(), "strong"));
        if (!log.path().isEmpty()) {
            row.getChildren().add(Texts.soft(log.path()));
        }
        if (!log.api().isEmpty()) {
            var api = Texts.mono(log.api());
            api.setWrapText(true);
            row.getChildren().add(api);
        }
        if (!log.retention().isEmpty()) {
            row.getChildren().add(Texts.soft("Kept for: " + log.retention()));
        }
        return row;
    }
}
