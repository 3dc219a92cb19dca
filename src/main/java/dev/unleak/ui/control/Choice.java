package dev.unleak.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/** One of a few, side by side; one is always chosen. */
public final class Choice<T> extends SegmentedButton {
    /** @param chosen followed and set */
    public Choice(List<T> values, Function<T, String> word, ObjectProperty<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (T value : values) {
            ToggleButton button = new ToggleButton(word.apply(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                // A press on the chosen one changes nothing.
                button.setSelected(true);
                chosen.set(value);
            });
            getButtons().add(button);
        }
        chosen.subscribe(now ->
                getButtons().forEach(button -> button.setSelected(now != null && now.equals(button.getUserData()))));
    }
}
