package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.OwnAddresses.Whose;
import dev.unleak.remedy.used.Tally;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Values of one kind with how often each occurs, most used since the exposure first. */
final class TallyCard extends Card {
    private static final int FIRST = 12;

    private TallyCard(
            String title,
            String noun,
            List<Tally<String>> all,
            LogViewModel model,
            Function<Tally<String>, List<Node>> beside) {
        getStyleClass().add("tally-card");
        List<Tally<String>> since = all.stream().filter(Tally::sinceExposure).toList();
        getChildren()
                .add(Texts.section(title + " since the exposure, " + Amounts.count(since.size())
                        + (since.size() > FIRST ? "; the " + FIRST + " most used" : "")));
        GridPane grid = new GridPane(16, 7);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        grid.getColumnConstraints().add(wide);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints number = new ColumnConstraints(72);
            number.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(number);
        }
        grid.addRow(0, Texts.faint(noun), Texts.faint("Entries"), Texts.faint("Refused"), Texts.faint("Before"));
        for (Tally<String> tally : since.stream().limit(FIRST).toList()) {
            Label value = Texts.mono(tally.value().isEmpty() ? "(not told)" : model.shown(tally.value()));
            value.setMinWidth(0);
            HBox first = new HBox(10, value);
            first.setAlignment(Pos.CENTER_LEFT);
            first.getChildren().addAll(beside.apply(tally));
            grid.addRow(
                    grid.getRowCount(),
                    first,
                    number(tally.within() + tally.after()),
                    number(tally.refused()),
                    number(tally.before()));
        }
        getChildren().add(grid);
    }

    static TallyCard of(String title, String noun, List<Tally<String>> all, LogViewModel model) {
        return new TallyCard(
                title, noun, all, model, tally -> tally.isNew() ? List.of(mark("never before", "med")) : List.of());
    }

    static TallyCard addresses(UseReport report, LogViewModel model) {
        return new TallyCard("Addresses", "Address", report.use().addresses(), model, tally -> {
            Whose whose = report.own().whose(tally.value());
            return switch (whose) {
                case OWN -> List.of(mark("yours", "ok"));
                case NO_ADDRESS -> List.of(mark("no address", "low"));
                case UNKNOWN -> {
                    Button mine = Buttons.plain("It is mine", () -> model.mine(tally.value()));
                    mine.getStyleClass().add("small-button");
                    mine.setAccessibleText("It is mine: " + model.shown(tally.value()));
                    yield List.of(mark(tally.isNew() ? "unknown, never before" : "unknown", "crit"), mine);
                }
            };
        });
    }

    private static Label mark(String words, String hue) {
        Label chip = Texts.of(words, "chip", hue);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static Label number(long value) {
        return Texts.of(Amounts.count(value), "number");
    }
}
