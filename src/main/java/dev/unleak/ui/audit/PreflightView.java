package dev.unleak.ui.audit;

import dev.unleak.scan.Preflight;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.KeyValues;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Page;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a scan will meet, and the few choices there are, before anything is read. */
final class PreflightView extends StackPane {
    private final AuditViewModel model;
    private final Card card = new Card();

    PreflightView(AuditViewModel model) {
        this.model = model;
        card.getStyleClass().add("preflight");
        card.setMaxWidth(720);
        getChildren().setAll(new Page(card));
        model.preflight().subscribe(seen -> seen.ifPresentOrElse(this::show, this::waiting));
        model.problem().subscribe(problem -> {
            if (!problem.isEmpty() && model.stage().get() == AuditViewModel.Stage.READY) {
                problem(problem);
            }
        });
    }

    private void waiting() {
        card.getChildren().setAll(Texts.section("Looking at the folder"), skeleton(0.4), skeleton(0.6), skeleton(0.5));
    }

    private Node skeleton(double share) {
        Label bar = Texts.of("", "skeleton");
        bar.prefWidthProperty().bind(card.widthProperty().multiply(share));
        return bar;
    }

    private void problem(String sentence) {
        Label label = Texts.body(sentence);
        label.getStyleClass().add("problem");
        card.getChildren()
                .setAll(Texts.section("This cannot be audited"), label, Buttons.plain("Choose another", model::choose));
    }

    private void show(Preflight seen) {
        HBox head = new HBox(
                12,
                tile(seen.kind()),
                new VBox(
                        2,
                        Texts.of(kind(seen.kind()), "strong"),
                        Texts.mono(seen.root().toString())));
        head.setAlignment(Pos.CENTER_LEFT);
        KeyValues facts = new KeyValues()
                .row(
                        "Files",
                        (seen.counted() ? "" : "more than ") + Amounts.count(seen.files(), "file", "files") + ", "
                                + Amounts.bytes(seen.bytes()));
        if (repository(seen)) {
            facts.row(
                    "History",
                    Amounts.count(seen.commits(), "commit", "commits") + ", "
                            + Amounts.count(seen.objects(), "object", "objects")
                            + ". Also stashes, the reflog and what nothing names any more.");
        }
        card.getChildren().setAll(head, facts);
        seen.notices().forEach(notice -> card.getChildren().add(notice(notice)));
        model.leftOutRules().forEach(notice -> card.getChildren().add(notice(notice)));
        if (repository(seen)) {
            card.getChildren()
                    .add(choice(
                            "Search the history too",
                            "A secret in an old commit is as exposed as one in a file.",
                            model.history()));
        }
        card.getChildren()
                .add(choice(
                        "Leave out what git ignores",
                        "Ignored files often hold real secrets, such as .env. What is left out will be listed.",
                        model.respectIgnore()));
        Button start = Buttons.primary("Start the audit", model::scan);
        start.setId("start-audit");
        HBox row = new HBox(12, start, Texts.of("Reads only. Nothing leaves this computer.", "faint"));
        row.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().add(row);
    }

    private static boolean repository(Preflight seen) {
        return seen.kind() == Preflight.Kind.REPOSITORY || seen.kind() == Preflight.Kind.BARE_REPOSITORY;
    }

    private static Node tile(Preflight.Kind kind) {
        StackPane tile = new StackPane(
                switch (kind) {
                    case FILE -> Icon.FILE.node();
                    case FOLDER -> Icon.FOLDER.node();
                    case REPOSITORY, BARE_REPOSITORY -> Icon.BRANCH.node();
                });
        tile.getStyleClass().add("tile");
        return tile;
    }

    private static String kind(Preflight.Kind kind) {
        return switch (kind) {
            case FILE -> "A file";
            case FOLDER -> "A folder";
            case REPOSITORY -> "A git repository";
            case BARE_REPOSITORY -> "A bare git repository";
        };
    }

    private static Node notice(String sentence) {
        HBox row = new HBox(8, Icon.INFO.node(16), Texts.soft(sentence));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node choice(String name, String what, javafx.beans.property.BooleanProperty value) {
        CheckBox box = new CheckBox(name);
        box.selectedProperty().bindBidirectional(value);
        Label label = Texts.soft(what);
        label.getStyleClass().add("choice-note");
        return new VBox(2, box, label);
    }
}
