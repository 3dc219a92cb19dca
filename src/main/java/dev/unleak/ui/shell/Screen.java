package dev.unleak.ui.shell;

import javafx.scene.Node;

/**
 * One screen of the window. It is made at the first visit and lives as long as the window, so what it shows and what
 * runs in it survive a look elsewhere.
 */
public interface Screen {
    Node node();

    Heading heading();

    /** The window came here. Reads anew what may have changed elsewhere. */
    void show(Route route);

    /** The window goes elsewhere. */
    default void hide() {}
}
