package dev.unleak.ui.shell;

import dev.unleak.ui.theme.Look;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The body of a screen that is read from the top: one column that scrolls, 24 pixels from the edges. */
public final class Page extends ScrollPane {
    private final VBox column = new VBox();

    public Page(Node... content) {
        getStyleClass().add("page");
        column.getStyleClass().add("page-column");
        column.getChildren().setAll(content);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    public VBox column() {
        return column;
    }

    /** Adds the stylesheet that lies beside a view, under the same name in lower case. */
    public static <T extends javafx.scene.Parent> T styled(T node, Class<?> view) {
        String name = view.getSimpleName().replace("View", "").toLowerCase(java.util.Locale.ROOT) + ".css";
        node.getStylesheets().add(Look.sheet("/" + view.getPackageName().replace('.', '/') + "/" + name));
        return node;
    }
}
