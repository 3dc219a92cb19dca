package dev.unleak.ui.control;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/** The icons: strokes of one width on a grid of 24, drawn in the text's colour by the style class "icon". */
public enum Icon {
    HOME("M4 11.5 12 4.5 20 11.5 M6 10 V19.5 H18 V10 M10 19.5 V14.5 H14 V19.5"),
    LEARN("M2.5 9.5 12 5 21.5 9.5 12 14 Z M6.5 11.5 V16 C9.5 18.6 14.5 18.6 17.5 16 V11.5 M21.5 9.5 V14.5"),
    AUDIT("M17.5 11 A6.5 6.5 0 1 1 4.5 11 A6.5 6.5 0 1 1 17.5 11 Z M15.8 15.8 20 20 M8.5 11 H13.5"),
    FIX("M20 11.5 V18 A2 2 0 0 1 18 20 H6 A2 2 0 0 1 4 18 V6 A2 2 0 0 1 6 4 H15 M8.5 11.5 12 15 20.5 6"),
    GUIDES(
            "M5 5.5 A2 2 0 0 1 7 3.5 H19 V20.5 H7 A2 2 0 0 1 5 18.5 Z M5 18.5 A2 2 0 0 1 7 16.5 H19 M9 7.5 H15 M9 11 H15"),
    SETTINGS("M15 12 A3 3 0 1 1 9 12 A3 3 0 1 1 15 12 Z M12 3.5 V6 M12 18 V20.5 M3.5 12 H6 M18 12 H20.5"
            + " M6 6 7.8 7.8 M16.2 16.2 18 18 M18 6 16.2 7.8 M7.8 16.2 6 18"),
    HELP("M20.5 12 A8.5 8.5 0 1 1 3.5 12 A8.5 8.5 0 1 1 20.5 12 Z"
            + " M9.5 9.7 C9.5 6.6 14.5 6.6 14.5 9.7 C14.5 11.7 12 11.7 12 13.8 M12 16.6 V16.8"),
    MARK("M7 11 H17 V18.5 H7 Z M9 11 V8.5 A3.2 3.2 0 0 1 15.2 7.4"),
    LOCK("M6.5 11 H17.5 V19.5 H6.5 Z M8.5 11 V8.5 A3.5 3.5 0 0 1 15.5 8.5 V11"),
    SEARCH("M17 10.5 A6.5 6.5 0 1 1 4 10.5 A6.5 6.5 0 1 1 17 10.5 Z M15.3 15.3 20 20"),
    FOLDER(
            "M3.5 7 A2 2 0 0 1 5.5 5 H9.5 L12 7.5 H18.5 A2 2 0 0 1 20.5 9.5 V17 A2 2 0 0 1 18.5 19 H5.5 A2 2 0 0 1 3.5 17 Z"),
    FILE("M6 3.5 H13.5 L18.5 8.5 V20.5 H6 Z M13.5 3.5 V8.5 H18.5"),
    BRANCH("M8.5 6 A2.5 2.5 0 1 1 3.5 6 A2.5 2.5 0 1 1 8.5 6 Z M8.5 18 A2.5 2.5 0 1 1 3.5 18 A2.5 2.5 0 1 1 8.5 18 Z"
            + " M20.5 8 A2.5 2.5 0 1 1 15.5 8 A2.5 2.5 0 1 1 20.5 8 Z M6 8.5 V15.5 M18 10.5 C18 14.5 8 11.5 6 15.5"),
    CHECK("M5 12.5 10 17.5 19.5 7"),
    CROSS("M6 6 18 18 M18 6 6 18"),
    PLUS("M12 5 V19 M5 12 H19"),
    MINUS("M5 12 H19"),
    LEFT("M14.5 6 8.5 12 14.5 18"),
    RIGHT("M9.5 6 15.5 12 9.5 18"),
    DOWN("M6 9.5 12 15.5 18 9.5"),
    FOLD("M4 5 H20 V19 H4 Z M9.5 5 V19 M16 9.5 13.5 12 16 14.5"),
    UNFOLD("M4 5 H20 V19 H4 Z M9.5 5 V19 M13.5 9.5 16 12 13.5 14.5"),
    COPY("M8.5 8.5 H19.5 V19.5 H8.5 Z M15.5 8.5 V4.5 H4.5 V15.5 H8.5"),
    EYE("M2.5 12 C6.5 4.5 17.5 4.5 21.5 12 C17.5 19.5 6.5 19.5 2.5 12 Z M15 12 A3 3 0 1 1 9 12 A3 3 0 1 1 15 12 Z"),
    CLOCK("M20.5 12 A8.5 8.5 0 1 1 3.5 12 A8.5 8.5 0 1 1 20.5 12 Z M12 7.5 V12 L15 14"),
    ALERT("M12 4 21 19.5 H3 Z M12 10 V14 M12 16.8 V17"),
    INFO("M20.5 12 A8.5 8.5 0 1 1 3.5 12 A8.5 8.5 0 1 1 20.5 12 Z M12 11 V16.5 M12 7.6 V7.8"),
    SHIELD("M12 3.5 19.5 6.5 V12 C19.5 16.2 16.5 19.2 12 20.8 C7.5 19.2 4.5 16.2 4.5 12 V6.5 Z"),
    FLASK(
            "M9 3.5 H15 M10.2 3.5 V9.5 L4.8 18.5 A1.3 1.3 0 0 0 6 20.5 H18 A1.3 1.3 0 0 0 19.2 18.5 L13.8 9.5 V3.5 M7.5 15 H16.5"),
    GLOBE(
            "M20.5 12 A8.5 8.5 0 1 1 3.5 12 A8.5 8.5 0 1 1 20.5 12 Z M3.5 12 H20.5 M12 3.5 C16.8 8 16.8 16 12 20.5 C7.2 16 7.2 8 12 3.5 Z"),
    KEY(
            "M11.5 15.5 A3.75 3.75 0 1 1 4 15.5 A3.75 3.75 0 1 1 11.5 15.5 Z M10.5 13 19 4.5 M16 7.5 19 10.5 M13.5 10 15.5 12"),
    LIST("M9 6.5 H20 M9 12 H20 M9 17.5 H20 M4.5 6.5 H4.7 M4.5 12 H4.7 M4.5 17.5 H4.7"),
    REPEAT("M19.5 12 A7.5 7.5 0 1 1 17 6.4 M17.5 3 V7 H13.5");

    private static final double GRID = 24;
    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A square of so many pixels with the icon in it. The icon is decoration: whoever holds it has the name. */
    public Node node(double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        double scale = size / GRID;
        // One stroke width on the screen, whatever the size.
        shape.setStrokeWidth(1.6 / scale);
        Rectangle square = new Rectangle(GRID, GRID);
        square.setVisible(false);
        Group drawing = new Group(square, shape);
        drawing.setScaleX(scale);
        drawing.setScaleY(scale);
        StackPane box = new StackPane(new Group(drawing));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    /** At the size of text. */
    public Node node() {
        return node(18);
    }
}
