package dev.unleak.ui.learn;

import dev.unleak.lessons.Lesson;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import java.net.URI;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** Where a lesson's claims come from, and when they were read. */
final class SourcesCard extends Card {
    SourcesCard(Lesson lesson, LessonViewModel model) {
        getChildren().add(Texts.section("Sources"));
        for (Lesson.SourceNote source : lesson.sources()) {
            Hyperlink link = new Hyperlink(URI.create(source.url()).getHost());
            link.setOnAction(event -> model.follow(source.url()));
            link.setAccessibleText(source.url());
            VBox entry = new VBox(2, Texts.soft(source.claim()), link, Texts.faint("Read on " + source.read()));
            entry.getStyleClass().add("source");
            getChildren().add(entry);
        }
    }
}
