package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Items to bring into order, one place up or down at a time. */
final class OrderForm extends AnswerForm {
    private final List<LessonStep.Item> items;

    OrderForm(LessonStep.Order step) {
        items = new ArrayList<>(step.items());
        // The same order at every look at the step, and not the right one.
        Random random = new Random(step.id().hashCode());
        do {
            Collections.shuffle(items, random);
        } while (items.equals(step.items()));
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (int i = 0; i < items.size(); i++) {
            LessonStep.Item item = items.get(i);
            int at = i;
            Button up = Buttons.icon(Icon.DOWN, "Up: " + plain(item.text()), () -> move(at, -1));
            up.getGraphic().setRotate(180);
            up.setDisable(i == 0);
            Button down = Buttons.icon(Icon.DOWN, "Down: " + plain(item.text()), () -> move(at, 1));
            down.setDisable(i == items.size() - 1);
            var number = Texts.of(i + 1 + ".", "soft", "order-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            part(item.text(), number, words(item.text()), up, down);
        }
    }

    private void move(int from, int by) {
        Collections.swap(items, from, from + by);
        fill();
        lookupAll(".button").stream()
                .filter(button -> !button.isDisabled())
                .filter(button -> button.getAccessibleText()
                        .equals((by < 0 ? "Up: " : "Down: ")
                                + plain(items.get(from + by).text())))
                .findFirst()
                .ifPresent(button -> button.requestFocus());
    }

    @Override
    Answer answer() {
        return new Answer.Ordered(items.stream().map(LessonStep.Item::id).toList());
    }

    @Override
    BooleanExpression ready() {
        return new SimpleBooleanProperty(true);
    }
}
