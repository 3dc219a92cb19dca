package dev.unleak.ui.fix;

import dev.unleak.model.Phase;
import dev.unleak.model.Step;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The phases in the order of the repair, each with how much of it is done. */
final class PhaseBar extends HBox {
    PhaseBar() {
        getStyleClass().add("phase-bar");
    }

    void show(List<Step> steps, Optional<Step> next) {
        Map<Phase, List<Step>> phases = new LinkedHashMap<>();
        steps.forEach(step ->
                phases.computeIfAbsent(step.phase(), any -> new ArrayList<>()).add(step));
        getChildren().clear();
        phases.forEach((phase, within) -> {
            long done = within.stream()
                    .filter(step -> step.state() != Step.State.OPEN)
                    .count();
            boolean here = next.filter(step -> step.phase() == phase).isPresent();
            Label name = Texts.of(word(phase), done > 0 || here ? "strong" : "faint", "phase");
            ProgressRow bar = new ProgressRow(
                    (double) done / within.size(), "ok", word(phase) + ", " + done + " of " + within.size() + " steps");
            VBox box = new VBox(6, name, bar);
            box.setPrefWidth(80);
            HBox.setHgrow(box, Priority.ALWAYS);
            getChildren().add(box);
        });
    }

    static String word(Phase phase) {
        return switch (phase) {
            case CONTAIN -> "Contain";
            case ASSESS -> "Assess";
            case ROTATE -> "Rotate";
            case CLEAN -> "Clean";
            case PREVENT -> "Prevent";
            case MONITOR -> "Monitor";
        };
    }
}
