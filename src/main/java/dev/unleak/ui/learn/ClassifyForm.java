package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** A class for each item. */
final class ClassifyForm extends AnswerForm {
    private static final String NONE = "";

    private final Map<String, ObjectProperty<String>> classes = new LinkedHashMap<>();
    private final BooleanProperty any = new SimpleBooleanProperty();

    ClassifyForm(LessonStep.Classify step) {
        Map<String, String> titles = step.categories().stream()
                .collect(Collectors.toMap(LessonStep.Category::id, LessonStep.Category::title));
        List<String> ids =
                step.categories().stream().map(LessonStep.Category::id).toList();
        for (LessonStep.Labelled item : step.items()) {
            ObjectProperty<String> chosen = new SimpleObjectProperty<>(NONE);
            chosen.subscribe((old, now) -> any.set(true));
            classes.put(item.id(), chosen);
            Choice<String> choice = new Choice<>(ids, id -> titles.getOrDefault(id, id), chosen);
            choice.getButtons()
                    .forEach(button -> button.setAccessibleText(plain(item.text()) + ": " + button.getText()));
            choice.setMinWidth(Region.USE_PREF_SIZE);
            part(item.text(), words(item.text()), choice);
        }
    }

    @Override
    Answer answer() {
        return new Answer.Sorted(classes.entrySet().stream()
                .filter(entry -> !entry.getValue().get().equals(NONE))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get())));
    }

    @Override
    BooleanExpression ready() {
        return any;
    }
}
