package dev.unleak.ui.fix;

import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Texts;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** The guide that tells all about this kind of credential, and the lesson that would have prevented it. */
final class MoreCard extends Card {
    private final boolean empty;

    MoreCard(ChecklistViewModel.Open open, ChecklistViewModel model) {
        empty = open.guide().isEmpty() && open.lesson().isEmpty();
        getChildren().add(Texts.section("Read more"));
        open.guide().ifPresent(guide -> link(guide.title(), "Guide", () -> model.openGuide(guide)));
        open.lesson()
                .ifPresent(lesson -> link(
                        lesson.title(),
                        "Lesson " + lesson.id() + ", " + lesson.minutes() + " minutes: prevents it",
                        () -> model.openLesson(lesson)));
    }

    boolean isEmpty() {
        return empty;
    }

    private void link(String title, String kind, Runnable open) {
        Hyperlink link = new Hyperlink(title);
        link.setWrapText(true);
        link.setOnAction(event -> open.run());
        link.setAccessibleText(title + ", " + kind);
        var below = Texts.soft(kind);
        below.getStyleClass().add("small");
        getChildren().add(new VBox(1, link, below));
    }
}
