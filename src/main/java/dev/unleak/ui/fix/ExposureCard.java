package dev.unleak.ui.fix;

import dev.unleak.model.Exposure;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Sign;
import dev.unleak.model.Target;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import java.time.Instant;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Since when it is exposed, whether others may have it, and where it stands. */
final class ExposureCard extends Card {
    ExposureCard(ChecklistViewModel.Open open, ChecklistViewModel model) {
        Exposure exposure = open.checklist().finding().exposure();
        Instant now = Instant.now();
        getChildren().add(Texts.section(title(exposure, now)));
        ExposedTime.of(open.checklist().finding(), now).ifPresent(time -> {
            getChildren().add(bar(time));
            HBox dates = new HBox(
                    Texts.of(FindingSentence.date(time.first(), now, ZoneId.systemDefault()), "faint", "small"),
                    Texts.spring(),
                    Texts.of(exposure.gone() ? "gone" : "today, alive", "faint", "small"));
            getChildren().add(dates);
            time.deleted()
                    .ifPresent(at -> getChildren()
                            .add(Texts.soft("Deleted on " + FindingSentence.date(at, now, ZoneId.systemDefault())
                                    + ", and alive in history since.")));
        });
        HBox pushed = new HBox(8, new Chip(Sign.pushed(exposure.pushed())));
        pushed.setAlignment(Pos.CENTER_LEFT);
        pushed.getChildren().add(Texts.soft(exposure.pushed() ? "Others may have it." : "No remote branch holds it."));
        if (!exposure.gone()) {
            getChildren().add(pushed);
        }
        for (Target target : open.targets()) {
            Hyperlink see = new Hyperlink((exposure.places() == 1 ? "See it in " : "See them in ") + target.name());
            see.setOnAction(event -> model.openPlaces(target));
            String places = Amounts.count(exposure.places(), "place", "places") + ".";
            HBox line = new HBox(6, Texts.of(places, "soft"), see);
            line.setAlignment(Pos.CENTER_LEFT);
            if (!exposure.gone()) {
                getChildren().add(line);
            }
        }
    }

    private static String title(Exposure exposure, Instant now) {
        if (exposure.gone()) {
            return "No longer found";
        }
        return exposure.days(now)
                .map(days -> days == 0 ? "Exposed since today" : "Exposed for " + Amounts.count(days, "day", "days"))
                .orElse("In files only, in no commit");
    }

    /** From the first commit to today: in the files' newest state, then only in history. */
    private static HBox bar(ExposedTime time) {
        HBox bar = new HBox(part("in-head", time.open()), part("in-history", 1 - time.open()));
        bar.getStyleClass().add("exposure-bar");
        bar.setAccessibleText("Time from the first commit to today; " + Math.round(time.open() * 100)
                + " percent of it before the deletion");
        return bar;
    }

    private static Region part(String style, double share) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setPrefWidth(280 * share);
        part.setMinWidth(0);
        part.setVisible(share > 0);
        part.setManaged(share > 0);
        HBox.setHgrow(part, Priority.SOMETIMES);
        return part;
    }
}
