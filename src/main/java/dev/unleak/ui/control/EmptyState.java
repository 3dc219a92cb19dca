package dev.unleak.ui.control;

import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** What stands where there is nothing yet: a drawing, a sentence, and the button that changes it. */
public final class EmptyState extends VBox {
    /** Drawings of ours on a grid of 120 x 80: lines, and a part in the accent colour. */
    public enum Drawing {
        /** A folder under a lens. */
        FOLDER(
                "M14 66 V20 A4 4 0 0 1 18 16 H38 L45 24 H88 A4 4 0 0 1 92 28 V36 M14 66 A4 4 0 0 0 18 70 H62 M26 36 H58 M26 46 H50 M26 56 H46",
                "M102 51 A17 17 0 1 1 68 51 A17 17 0 1 1 102 51 Z M97.5 63.5 108 74 M78 51 83.5 56.5 93 46"),
        /** A list with every box ticked. */
        DONE(
                "M34 10 H86 A4 4 0 0 1 90 14 V70 A4 4 0 0 1 86 74 H34 A4 4 0 0 1 30 70 V14 A4 4 0 0 1 34 10 Z M58 26 H78 M58 42 H78 M58 58 H72",
                "M40 26 44 30 51 22 M40 42 44 46 51 38 M40 58 44 62 51 54"),
        /** An open book. */
        BOOK(
                "M60 22 C48 12 30 12 16 17 V66 C30 61 48 61 60 71 C72 61 90 61 104 66 V17 C90 12 72 12 60 22 Z M60 22 V71",
                "M26 30 C34 28 42 29 50 33 M26 42 C34 40 42 41 50 45 M70 33 C78 29 86 28 94 30 M70 45 C78 41 86 40 94 42"),
        /** A lens over empty lines. */
        NOTHING_FOUND(
                "M18 20 H70 M18 36 H50 M18 52 H46 M18 68 H58",
                "M98 44 A19 19 0 1 1 60 44 A19 19 0 1 1 98 44 Z M93 58 106 71 M72 44 H86");

        private final String lines;
        private final String accent;

        Drawing(String lines, String accent) {
            this.lines = lines;
            this.accent = accent;
        }
    }

    public EmptyState(Drawing drawing, String sentence, Button action) {
        this(drawing, sentence);
        getChildren().add(action);
    }

    public EmptyState(Drawing drawing, String sentence) {
        getStyleClass().add("empty-state");
        Label label = Texts.soft(sentence);
        label.getStyleClass().add("empty-sentence");
        getChildren().addAll(new Group(stroke(drawing.lines, "lines"), stroke(drawing.accent, "accent")), label);
    }

    private static SVGPath stroke(String path, String style) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().addAll("drawing", style);
        return shape;
    }
}
