package dev.unleak.ui.learn;

import dev.unleak.learn.Course;
import dev.unleak.ui.control.Icon;
import javafx.scene.layout.StackPane;

/** How far a lesson is: a tick when finished, a half-filled ring when begun, else a ring. */
final class ProgressGlyph extends StackPane {
    ProgressGlyph(Course.LessonStanding standing) {
        getStyleClass().add("lesson-glyph");
        if (standing.finished()) {
            getStyleClass().add("finished");
            getChildren().add(Icon.CHECK.node(12));
        } else if (standing.begun()) {
            getStyleClass().add("begun");
        }
    }
}
