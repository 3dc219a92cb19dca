package dev.unleak.ui.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to the control that has the focus, which the platform's own scroll pane does not. */
public final class FocusInView {
    /** So much of what stands around it is shown as well. */
    private static final double MARGIN = 60;

    private final Scene scene;
    private boolean moved;

    private FocusInView(Scene scene) {
        this.scene = scene;
    }

    public static void keep(Scene scene) {
        FocusInView follower = new FocusInView(scene);
        scene.focusOwnerProperty().subscribe(owner -> follower.moved = true);
        // Only after the layout, because what just appeared has no place before.
        scene.addPostLayoutPulseListener(follower::show);
    }

    private void show() {
        Node owner = scene.getFocusOwner();
        if (!moved || owner == null) {
            return;
        }
        moved = false;
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
