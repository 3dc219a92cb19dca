package dev.unleak.ui.findings;

import dev.unleak.detect.Explanation;
import dev.unleak.model.Finding;
import dev.unleak.model.Reason;
import dev.unleak.report.ExplanationFacts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.KeyValues;
import dev.unleak.ui.control.PushBar;
import dev.unleak.ui.control.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Why a finding is believed: each reason with its push, what they add up to, and what was seen in the text. */
final class WhyBox extends VBox {
    private final VBox reasons = new VBox();
    private final VBox seen = new VBox();
    private final Button open;

    WhyBox(DetailViewModel model) {
        getStyleClass().add("why");
        reasons.getStyleClass().add("why");
        seen.getStyleClass().add("seen");
        open = Buttons.plain("", model::turnSeen);
        open.setId("what-was-seen");
        model.seen().subscribe(now -> {
            open.setText(now.isPresent() ? "Hide what was seen" : "Show what was seen");
            seen.getChildren().clear();
            now.ifPresent(told -> seen.getChildren()
                    .add(told.map(WhyBox::facts)
                            .orElseGet(() ->
                                    Texts.soft("No rule sees it there now. Scan again if the file has changed."))));
        });
    }

    void show(Finding finding) {
        reasons.getChildren().clear();
        finding.reasons().forEach(reason -> reasons.getChildren().add(row(reason)));
        reasons.getChildren().add(sum(finding));
        getChildren().setAll(Texts.section("Why we say so"), reasons);
        if (!finding.occurrences().isEmpty()) {
            getChildren().addAll(open, seen);
        }
    }

    private static Node row(Reason reason) {
        boolean against = reason.push() < 0;
        String size = String.format(Locale.ENGLISH, "%+.2f", reason.push());
        String word = reason.push() == 0 ? "neither" : against ? "against" : "for";
        Label text = Texts.soft(reason.text());
        text.getStyleClass().add("small");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Label number = Texts.of(size, "push-size");
        VBox push = new VBox(number, Texts.of(word, "faint", "push-word"));
        push.setMinWidth(Region.USE_PREF_SIZE);
        push.getStyleClass().add("push-words");
        HBox row = new HBox(10, text, new PushBar(reason.push()), push);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(reason.text() + " " + word + " a secret, " + size);
        return row;
    }

    private static Node sum(Finding finding) {
        Label name = Texts.of("Together", "strong", "small");
        Label value =
                Texts.of(String.format(Locale.ENGLISH, "confidence %.2f", finding.confidence()), "strong", "small");
        HBox row = new HBox(10, name, Texts.spring(), value);
        row.getStyleClass().add("why-sum");
        return row;
    }

    private static Node facts(Explanation explanation) {
        KeyValues facts = new KeyValues();
        for (ExplanationFacts.Fact fact : ExplanationFacts.of(explanation)) {
            Label value = Texts.body(fact.value());
            value.getStyleClass().add("small");
            if (fact.code()) {
                value.getStyleClass().add("mono");
            }
            facts.row(fact.name(), value);
        }
        return facts;
    }
}
