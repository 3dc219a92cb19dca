package dev.unleak.ui.findings;

import dev.unleak.model.FindingSentence;
import dev.unleak.model.ForeignWord;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What other tools said of a finding, and what we saw when we looked there. */
final class ForeignWordsBox {
    private static final int MOST = 20;

    private ForeignWordsBox() {}

    static VBox of(List<ForeignWord> words, Clock clock) {
        VBox box = new VBox(6, Texts.section("Imported from " + tools(words)));
        box.getStyleClass().add("more");
        words.stream().limit(MOST).forEach(word -> box.getChildren().add(row(word, clock)));
        if (words.size() > MOST) {
            box.getChildren().add(Texts.soft("And " + (words.size() - MOST) + " more places."));
        }
        return box;
    }

    private static String tools(List<ForeignWord> words) {
        return String.join(
                " and ", words.stream().map(ForeignWord::tool).distinct().toList());
    }

    private static Node row(ForeignWord word, Clock clock) {
        String commit = word.commit().isEmpty()
                ? ""
                : " in " + word.commit().substring(0, Math.min(8, word.commit().length()));
        Label place =
                Texts.of(word.path() + (word.line() > 0 ? ":" + word.line() : "") + commit, "mono", "path", "small");
        String looked = FindingSentence.date(word.at(), clock.instant(), ZoneId.systemDefault());
        Label detail = Texts.soft("As " + word.rule() + ". " + word.detail() + " Looked at on " + looked + ".");
        detail.getStyleClass().add("small");
        return new VBox(3, new HBox(8, new Chip(Sign.of(word.state()))), place, detail);
    }
}
