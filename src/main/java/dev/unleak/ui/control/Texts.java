package dev.unleak.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels of the few kinds that there are. */
public final class Texts {
    private Texts() {}

    /** The heading of a card or a group. */
    public static Label section(String text) {
        return of(text, "section-title");
    }

    /** Text that wraps. */
    public static Label body(String text) {
        Label label = of(text, "body");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Text that matters less. */
    public static Label soft(String text) {
        Label label = of(text, "soft");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Text that matters least, on one line. */
    public static Label faint(String text) {
        return of(text, "faint");
    }

    public static Label mono(String text) {
        return of(text, "mono");
    }

    public static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Takes what room is left in a row. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
