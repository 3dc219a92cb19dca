package dev.unleak.ui.shell;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to the control that has the focus, which the platform's own scroll pane does not. */
public final class FocusInView {
    /** So much of what stands around it is shown as well. */
    private static final double MARGIN = 60;

    private FocusInView() {}

    public static void keep(Scene scene) {
        // Later, because what just appeared has neither style nor place yet.
        scene.focusOwnerProperty().subscribe(owner -> Platform.runLater(() -> show(scene)));
    }

    private static void show(Scene scene) {
        Node owner = scene.getFocusOwner();
        if (owner == null) {
            return;
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (Parent parent = owner.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                scroll(pane, owner);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node owner) {
        double view = pane.getViewportBounds().getHeight();
        double most = pane.getContent().getLayoutBounds().getHeight() - view;
        if (most <= 0) {
            return;
        }
        Bounds place = pane.getContent().sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double top = pane.getVvalue() * most;
        if (place.getMinY() < top) {
            pane.setVvalue(Math.clamp((place.getMinY() - MARGIN) / most, 0, 1));
        } else if (place.getMaxY() > top + view) {
            pane.setVvalue(Math.clamp((place.getMaxY() + MARGIN - view) / most, 0, 1));
        }
    }
}
