package dev.unleak.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Something that a screen's top row offers.
 *
 * @param text names what it does
 * @param unavailable while true it cannot be pressed
 */
public record Action(String text, ObservableBooleanValue unavailable, Runnable run) {
    public static Action of(String text, Runnable run) {
        return new Action(text, Bindings.createBooleanBinding(() -> false), run);
    }
}
