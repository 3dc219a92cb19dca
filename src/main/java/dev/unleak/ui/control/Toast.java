package dev.unleak.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/** A short notice at the lower edge that goes by itself. */
public final class Toast {
    private static final Duration BRIEF = Duration.seconds(5);
    private static final Duration TIME_TO_UNDO = Duration.seconds(10);

    private Toast() {}

    public static void show(Node near, String sentence) {
        notice(near, sentence).hideAfter(BRIEF).show();
    }

    /** With a button that takes the thing back. */
    public static void undo(Node near, String sentence, Runnable undo) {
        Action action = new Action("Undo", event -> undo.run());
        notice(near, sentence).hideAfter(TIME_TO_UNDO).action(action).show();
    }

    private static Notifications notice(Node near, String sentence) {
        return Notifications.create()
                .owner(near.getScene().getWindow())
                .text(sentence)
                .position(Pos.BOTTOM_RIGHT)
                .styleClass("toast");
    }
}
