package dev.unleak.ui.fix;

import dev.unleak.model.Step;
import dev.unleak.ui.control.Icon;
import java.util.Locale;
import javafx.scene.layout.StackPane;

/** A step's state as a disc: filled when Unleak verified it, a ring when a person attested it, a bar when set aside. */
final class StepGlyph extends StackPane {
    StepGlyph(Step.State state) {
        getStyleClass()
                .addAll("step-glyph", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        switch (state) {
            case VERIFIED, ATTESTED -> getChildren().add(Icon.CHECK.node(12));
            case NOT_APPLICABLE -> getChildren().add(Icon.MINUS.node(12));
            case OPEN -> {}
        }
    }
}
