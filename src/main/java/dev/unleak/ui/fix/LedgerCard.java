package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.model.Evidence;
import dev.unleak.model.Step;
import dev.unleak.remedy.consumers.ConsumerMark;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything that was seen and said, newest first. */
final class LedgerCard extends Card {
    private static final int FEW = 6;

    LedgerCard(Checklist checklist, ChecklistViewModel model) {
        getChildren().add(Texts.section("Evidence"));
        entries(checklist);
        FlowPane papers = new FlowPane(
                8,
                8,
                Buttons.plain("Print the page", model::saveSheet),
                Buttons.plain("Incident report", model::saveIncident));
        papers.getStyleClass().add("papers");
        getChildren().add(papers);
    }

    private void entries(Checklist checklist) {
        List<Evidence> newest = checklist.ledger().reversed();
        if (newest.isEmpty()) {
            getChildren().add(Texts.soft("Nothing yet. Check again, and what Unleak sees is written down here."));
            return;
        }
        Map<String, String> titles =
                checklist.steps().stream().collect(Collectors.toMap(Step::id, Step::title, (one, other) -> one));
        VBox entries = new VBox();
        entries.getStyleClass().add("ledger");
        newest.stream().limit(FEW).forEach(entry -> entries.getChildren().add(entry(entry, titles)));
        getChildren().add(entries);
        if (newest.size() > FEW) {
            Button all = Buttons.plain("Show all " + newest.size(), () -> {});
            all.setOnAction(event -> {
                newest.stream().skip(FEW).forEach(entry -> entries.getChildren().add(entry(entry, titles)));
                getChildren().remove(all);
            });
            getChildren().add(all);
        }
    }

    private static HBox entry(Evidence entry, Map<String, String> titles) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", entry.holds() ? "ok" : "high");
        if (entry.kind() != Evidence.Kind.VERIFIED) {
            dot.getStyleClass().add("word");
        }
        StackPane rail = new StackPane(dot);
        rail.getStyleClass().add("ledger-rail");
        String title = titles.getOrDefault(ConsumerMark.checklistStep(entry.step()), entry.step());
        Label what = Texts.body(entry.note().isBlank() ? title + "." : entry.note());
        Label who = Texts.soft(
                word(entry) + ", " + Moments.brief(entry.at()) + (entry.note().isBlank() ? "" : ". " + title));
        who.getStyleClass().add("small");
        VBox words = new VBox(1, what, who);
        words.getStyleClass().add("ledger-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(10, rail, words);
    }

    private static String word(Evidence entry) {
        return switch (entry.kind()) {
            case VERIFIED -> entry.holds() ? "Proved" : "Seen, not yet done";
            case ATTESTED -> entry.holds() ? "Attested by " + entry.who() : "Taken back by " + entry.who();
            case NOT_APPLICABLE -> entry.holds() ? "Set aside by " + entry.who() : "Taken back by " + entry.who();
        };
    }
}
