package dev.unleak.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Buttons that name their action. */
public final class Buttons {
    private Buttons() {}

    /** The one action that a screen or panel is for. */
    public static Button primary(String text, Runnable action) {
        Button button = plain(text, action);
        button.getStyleClass().add("primary");
        return button;
    }

    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** An icon alone; the name is read out and shown as a tooltip. */
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = plain("", action);
        button.setGraphic(icon.node(16));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("icon-only");
        return button;
    }
}
