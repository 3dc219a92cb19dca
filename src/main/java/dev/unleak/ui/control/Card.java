package dev.unleak.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A bordered panel, with a title if it has one to say. */
public class Card extends VBox {
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
    }

    public static Card titled(String title, Node... content) {
        Card card = new Card(Texts.section(title));
        card.getChildren().addAll(content);
        return card;
    }
}
