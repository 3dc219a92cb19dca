package dev.unleak.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

/** Walks a scene for controls that a screen reader could not name. */
final class Names {
    private Names() {}

    static List<String> missing(Node root) {
        List<String> missing = new ArrayList<>();
        walk(root, missing);
        return missing;
    }

    private static void walk(Node node, List<String> missing) {
        if (!node.isVisible()) {
            return;
        }
        boolean control = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof TableView
                || node instanceof ListView;
        // The arrow of a menu button or scroll bar is part of its control.
        boolean part = node.getStyleClass().stream().anyMatch(style -> style.endsWith("arrow-button"));
        if (control && !part && name(node).isBlank()) {
            missing.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, missing));
        }
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && !(node instanceof Label) && labeled.getText() != null
                ? labeled.getText()
                : "";
    }
}
