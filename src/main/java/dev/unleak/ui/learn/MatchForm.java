package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A right side for each left side. */
final class MatchForm extends AnswerForm {
    private final Map<String, ComboBox<LessonStep.Pair>> chosen = new LinkedHashMap<>();
    private final BooleanProperty all = new SimpleBooleanProperty();

    MatchForm(LessonStep.Match step) {
        List<LessonStep.Pair> rights = new ArrayList<>(step.pairs());
        // The same order at every look at the step, and not the order of the key.
        Collections.shuffle(rights, new Random(step.id().hashCode()));
        for (LessonStep.Pair pair : step.pairs()) {
            ComboBox<LessonStep.Pair> box = new ComboBox<>();
            box.getItems().setAll(rights);
            box.setPromptText("Belongs to");
            box.setConverter(new Words());
            box.setAccessibleText(plain(pair.left()) + " belongs to");
            box.getStyleClass().add("match-box");
            box.valueProperty()
                    .subscribe(() -> all.set(chosen.values().stream().allMatch(one -> one.getValue() != null)));
            chosen.put(pair.id(), box);
            part(pair.left(), words(pair.left()), box);
        }
        all.set(false);
    }

    @Override
    Answer answer() {
        return new Answer.Paired(chosen.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue().id())));
    }

    @Override
    BooleanExpression ready() {
        return all;
    }

    private static final class Words extends StringConverter<LessonStep.Pair> {
        @Override
        public String toString(LessonStep.Pair pair) {
            return pair == null ? "" : plain(pair.right());
        }

        @Override
        public LessonStep.Pair fromString(String text) {
            throw new UnsupportedOperationException("the box is not typed into");
        }
    }
}
