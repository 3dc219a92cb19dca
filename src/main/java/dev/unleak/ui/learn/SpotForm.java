package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Lines of a text to mark. */
final class SpotForm extends AnswerForm {
    private final List<ToggleButton> lines = new ArrayList<>();
    private final BooleanProperty any = new SimpleBooleanProperty();

    SpotForm(LessonStep.Spot step) {
        VBox code = new VBox();
        code.getStyleClass().add("spot-code");
        List<String> texts = step.code().lines().toList();
        for (int i = 0; i < texts.size(); i++) {
            ToggleButton line = new ToggleButton("%3d  %s".formatted(i + 1, texts.get(i)));
            line.getStyleClass().add("spot-line");
            line.setMaxWidth(Double.MAX_VALUE);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setWrapText(true);
            line.setMnemonicParsing(false);
            line.setAccessibleText("Line " + (i + 1) + ": " + texts.get(i));
            line.selectedProperty().subscribe(() -> any.set(lines.stream().anyMatch(ToggleButton::isSelected)));
            lines.add(line);
            code.getChildren().addAll(line, place("Line " + (i + 1)));
        }
        getChildren().add(code);
    }

    @Override
    Answer answer() {
        Set<Integer> marked = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).isSelected())
                .mapToObj(i -> i + 1)
                .collect(Collectors.toSet());
        return new Answer.Marked(marked);
    }

    @Override
    BooleanExpression ready() {
        return any;
    }
}
