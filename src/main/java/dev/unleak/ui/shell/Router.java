package dev.unleak.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the window is and where it was. Used on the screen thread. */
public final class Router {
    private static final int MOST = 50;

    private final ReadOnlyObjectWrapper<Route> current = new ReadOnlyObjectWrapper<>(new Route.Home());
    private final Deque<Route> past = new ArrayDeque<>();

    public ReadOnlyObjectProperty<Route> current() {
        return current.getReadOnlyProperty();
    }

    public void go(Route route) {
        if (!route.equals(current.get())) {
            past.push(current.get());
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
        current.set(route);
    }

    /** To where the window was before, if anywhere. */
    public void back() {
        if (!past.isEmpty()) {
            current.set(past.pop());
        }
    }
}
