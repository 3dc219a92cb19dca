package dev.unleak.ui.guides;

import dev.unleak.ui.control.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What an article holds: a press scrolls there, and the part that is being read is marked. */
final class Contents extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    /** A part counts as being read a little before its heading reaches the upper edge. */
    private static final double AHEAD = 80;

    private final ScrollPane pane;
    private final Map<Hyperlink, Node> places = new LinkedHashMap<>();

    Contents(ScrollPane pane) {
        this.pane = pane;
        getStyleClass().add("contents");
        pane.vvalueProperty().subscribe(this::mark);
        pane.viewportBoundsProperty().subscribe(this::mark);
    }

    /** Lists these places anew, each under its title. */
    void list(Map<String, Node> titles) {
        places.clear();
        getChildren().setAll(Texts.of("On this page", "contents-title"));
        titles.forEach((title, place) -> {
            Hyperlink link = new Hyperlink(title);
            link.setWrapText(true);
            link.setOnAction(event -> go(place));
            places.put(link, place);
            getChildren().add(link);
        });
        mark();
    }

    private void go(Node place) {
        double most = pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
        if (most > 0) {
            pane.setVvalue(Math.clamp(top(place) / most, 0, 1));
        }
    }

    private void mark() {
        double most = pane.getContent() == null
                ? 0
                : pane.getContent().getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
        double read = Math.max(0, most) * pane.getVvalue() + AHEAD;
        boolean end = most > 0 && pane.getVvalue() > 0.999;
        Hyperlink here = null;
        for (Map.Entry<Hyperlink, Node> entry : places.entrySet()) {
            if (here == null || end || top(entry.getValue()) <= read) {
                here = entry.getKey();
            }
        }
        for (Hyperlink link : places.keySet()) {
            link.pseudoClassStateChanged(HERE, link == here);
        }
    }

    private double top(Node place) {
        Bounds bounds = pane.getContent().sceneToLocal(place.localToScene(place.getLayoutBounds()));
        return bounds.getMinY();
    }
}
