package dev.unleak.ui.guides;

import dev.unleak.guides.SnippetLanguage;
import dev.unleak.guides.SnippetStore;
import dev.unleak.ui.control.Choice;
import dev.unleak.ui.control.CodeBlock;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A program that reads the secret from where it belongs: a choice of store, when it fits, a language, and the code. */
final class SnippetBox extends VBox {
    /** @param links takes the address of a link that was followed */
    SnippetBox(SnippetsViewModel model, Consumer<String> links) {
        getStyleClass().add("snippets");
        ComboBox<SnippetStore> store = new ComboBox<>();
        store.getItems().setAll(SnippetStore.values());
        store.setConverter(new StringConverter<>() {
            @Override
            public String toString(SnippetStore value) {
                return value.title();
            }

            @Override
            public SnippetStore fromString(String title) {
                throw new UnsupportedOperationException("the box is not typed into");
            }
        });
        store.valueProperty().bindBidirectional(model.store());
        store.setAccessibleText("Store that the program reads from");
        store.setId("snippet-store");
        Label from = Texts.soft("Read it from");
        from.setLabelFor(store);
        HBox stores = new HBox(8, from, store);
        stores.setAlignment(Pos.CENTER_LEFT);
        VBox fits = new VBox();
        model.store().subscribe(chosen -> fits.getChildren().setAll(new Markdown(model.fits(), links)));
        VBox code = new VBox();
        model.code().subscribe(text -> code.getChildren().setAll(text.isEmpty() ? List.of() : List.of(block(model))));
        getChildren()
                .addAll(
                        stores,
                        fits,
                        new Choice<>(List.of(SnippetLanguage.values()), SnippetLanguage::title, model.language()),
                        code);
    }

    private static CodeBlock block(SnippetsViewModel model) {
        return CodeBlock.of(model.language().get().file(), model.code().get());
    }
}
