package dev.unleak.ui.learn;

import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Buttons;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The lesson's steps as a row of bars: passed, here, to come. A press goes there. */
final class StepDots extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    StepDots(LessonViewModel model, Lesson lesson, LessonStep here) {
        getStyleClass().add("step-dots");
        int number = 0;
        for (LessonStep step : lesson.steps()) {
            Button bar = Buttons.plain("", () -> model.go(step));
            bar.getStyleClass().add("step-dot");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setMinWidth(0);
            bar.pseudoClassStateChanged(HERE, step == here);
            String name = "Step " + ++number + ": " + step.title();
            bar.setTooltip(new Tooltip(name));
            HBox.setHgrow(bar, Priority.ALWAYS);
            model.around().subscribe(known -> {
                boolean passed = model.passed(step);
                bar.pseudoClassStateChanged(PASSED, passed);
                bar.setAccessibleText(name + (passed ? ", passed" : "") + (step == here ? ", here" : ""));
            });
            getChildren().add(bar);
        }
    }
}
