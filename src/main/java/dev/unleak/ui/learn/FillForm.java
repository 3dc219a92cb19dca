package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A text with gaps to fill. */
final class FillForm extends AnswerForm {
    private final List<TextField> gaps = new ArrayList<>();
    private final BooleanProperty any = new SimpleBooleanProperty();

    FillForm(LessonStep.Fill step) {
        VBox code = new VBox();
        code.getStyleClass().add("fill-code");
        step.code().lines().forEach(line -> code.getChildren().add(line(line)));
        getChildren().add(code);
        for (int i = 1; i <= gaps.size(); i++) {
            getChildren().add(place("Gap " + i));
        }
    }

    private HBox line(String text) {
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        String[] pieces = text.split(LessonStep.Fill.GAP, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                TextField gap = new TextField();
                gap.getStyleClass().add("gap");
                gaps.add(gap);
                gap.setAccessibleText("Gap " + gaps.size());
                gap.setPromptText(String.valueOf(gaps.size()));
                gap.textProperty()
                        .subscribe(() -> any.set(
                                gaps.stream().anyMatch(one -> !one.getText().isBlank())));
                row.getChildren().add(gap);
            }
            var words = Texts.of(pieces[i].isEmpty() && pieces.length == 1 ? " " : pieces[i], "mono");
            words.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(words);
        }
        return row;
    }

    @Override
    Answer answer() {
        return new Answer.Filled(gaps.stream().map(TextField::getText).toList());
    }

    @Override
    BooleanExpression ready() {
        return any;
    }
}
