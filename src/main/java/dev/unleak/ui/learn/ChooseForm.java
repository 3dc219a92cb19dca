package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** One option of several, or any number of them. */
final class ChooseForm extends AnswerForm {
    private final Map<String, BooleanProperty> picked = new LinkedHashMap<>();
    private final BooleanProperty any = new SimpleBooleanProperty();

    ChooseForm(LessonStep.Choose step) {
        if (step.many()) {
            getChildren().add(Texts.soft("Any number may be right."));
        }
        ToggleGroup group = new ToggleGroup();
        for (LessonStep.Option option : step.options()) {
            ButtonBase box = step.many() ? many(option.id()) : one(option.id(), group);
            box.setAccessibleText(plain(option.text()));
            Markdown words = words(option.text());
            words.setOnMouseClicked(event -> {
                box.requestFocus();
                box.fire();
            });
            part(option.text(), box, words);
        }
    }

    private ButtonBase many(String option) {
        CheckBox box = new CheckBox();
        follow(option, box.selectedProperty());
        return box;
    }

    private ButtonBase one(String option, ToggleGroup group) {
        RadioButton button = new RadioButton();
        button.setToggleGroup(group);
        follow(option, button.selectedProperty());
        return button;
    }

    private void follow(String option, BooleanProperty selected) {
        picked.put(option, selected);
        selected.subscribe(() -> any.set(picked.values().stream().anyMatch(BooleanProperty::get)));
    }

    @Override
    Answer answer() {
        Set<String> chosen = picked.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Answer.Picked(chosen);
    }

    @Override
    BooleanExpression ready() {
        return any;
    }
}
