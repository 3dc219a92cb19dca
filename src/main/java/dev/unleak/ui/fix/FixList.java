package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Page;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The findings that need work in the order of repair, each as a row that says why and opens its checklist. */
final class FixList extends StackPane {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final FixViewModel model;
    private final Page page = new Page();

    FixList(FixViewModel model) {
        this.model = model;
        getStyleClass().add("fix-list");
        model.loaded().subscribe(this::fill);
        model.rows().addListener((javafx.collections.ListChangeListener<FixViewModel.Row>) change -> fill());
        model.problem().subscribe(this::fill);
    }

    private void fill() {
        if (!model.problem().get().isEmpty()) {
            getChildren()
                    .setAll(new EmptyState(
                            EmptyState.Drawing.NOTHING_FOUND, model.problem().get()));
        } else if (model.loaded().get() && model.rows().isEmpty()) {
            getChildren()
                    .setAll(new EmptyState(
                            EmptyState.Drawing.DONE,
                            "Nothing needs repair. What an audit finds is put right here, step by step.",
                            Buttons.primary("Audit a folder", model::audit)));
        } else {
            page.column().getChildren().clear();
            List<FixViewModel.Row> then = model.rows().stream().skip(1).toList();
            group("Repair first", model.rows().stream().limit(1).toList());
            group("Under way, ", then.stream().filter(FixViewModel.Row::begun).toList());
            group("Not begun, ", then.stream().filter(row -> !row.begun()).toList());
            if (model.more().get() > 0) {
                page.column()
                        .getChildren()
                        .add(Texts.soft(model.more().get() + " more findings need work; the audit lists them all."));
            }
            getChildren().setAll(page);
        }
    }

    private void group(String title, List<FixViewModel.Row> rows) {
        if (!rows.isEmpty()) {
            Card card = new Card();
            card.getStyleClass().add("rows-card");
            rows.forEach(row -> card.getChildren().add(row(row)));
            card.getChildren().getFirst().pseudoClassStateChanged(FIRST, true);
            VBox group = new VBox(8, Texts.section(title.endsWith(" ") ? title + rows.size() : title), card);
            page.column().getChildren().add(group);
        }
    }

    private Button row(FixViewModel.Row row) {
        Chip severity = new Chip(Sign.of(row.finding().severity()));
        HBox chip = new HBox(severity);
        chip.getStyleClass().add("fix-severity");
        chip.setAlignment(Pos.CENTER_LEFT);
        Label what = Texts.of(upper(row.turn().exposure()), "soft");
        Label title = Texts.of(row.finding().title(), "strong");
        HBox named = new HBox(8, title);
        named.setAlignment(Pos.CENTER_LEFT);
        if (row.turn().due()) {
            named.getChildren().add(new Chip(Sign.DUE));
        }
        VBox words = new VBox(1, named, what);
        if (!row.turn().more().isEmpty()) {
            words.getChildren().add(Texts.of(upper(String.join(", ", row.turn().more())), "soft", "small"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        String done = row.checklist().map(FixList::done).orElse("Not begun");
        Label count = Texts.of(done, "soft", "fix-count");
        HBox line = new HBox(16, chip, words, bar(row), count);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.plain("", () -> model.open(row));
        button.getStyleClass().add("fix-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setGraphic(line);
        line.prefWidthProperty().bind(button.widthProperty().subtract(38));
        button.setAccessibleText(row.finding().title() + ", " + severity.getText() + ", "
                + row.turn().reason() + ", " + done);
        return button;
    }

    private static Node bar(FixViewModel.Row row) {
        double share = row.checklist()
                .map(list -> (double) list.done() / list.steps().size())
                .orElse(0.0);
        ProgressRow bar = new ProgressRow(share, "ok", "Steps done");
        bar.getStyleClass().add("fix-bar");
        return bar;
    }

    private static String done(Checklist checklist) {
        return checklist.done() + " of " + checklist.steps().size();
    }

    private static String upper(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
