package dev.unleak.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Code with a button that copies it. */
public final class CodeBlock extends StackPane {
    private CodeBlock(CodeView view, String code) {
        getStyleClass().add("code-block");
        Button copy = Buttons.icon(Icon.COPY, "Copy this code", () -> Copying.copy(this, code, "Code copied."));
        copy.getStyleClass().add("copy");
        setAlignment(copy, Pos.TOP_RIGHT);
        getChildren().addAll(view, copy);
    }

    /** @param name path or language word, for the colours */
    public static CodeBlock of(String name, String code) {
        return new CodeBlock(CodeView.of(name, code), code);
    }
}
