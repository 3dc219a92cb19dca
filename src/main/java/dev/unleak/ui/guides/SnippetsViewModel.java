package dev.unleak.ui.guides;

import dev.unleak.content.Content;
import dev.unleak.guides.Guide;
import dev.unleak.guides.Part;
import dev.unleak.guides.SnippetLanguage;
import dev.unleak.guides.SnippetStore;
import dev.unleak.guides.Snippets;
import dev.unleak.ui.task.Background;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which program is shown: the store that it reads from and its language. Used on the screen thread. */
final class SnippetsViewModel {
    private final Guide guide;
    private final List<Part> stores;
    private final Snippets snippets = new Snippets(Content.shipped());
    private final Newest newest;
    private final ObjectProperty<SnippetStore> store = new SimpleObjectProperty<>(SnippetStore.ENVIRONMENT);
    private final ObjectProperty<SnippetLanguage> language = new SimpleObjectProperty<>(SnippetLanguage.JAVA);
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");

    /** @param stores when each store fits, by its id */
    SnippetsViewModel(Guide guide, List<Part> stores, Background background) {
        this.guide = guide;
        this.stores = stores;
        newest = new Newest(background);
        store.subscribe((old, now) -> render());
        language.subscribe((old, now) -> render());
        render();
    }

    ObjectProperty<SnippetStore> store() {
        return store;
    }

    ObjectProperty<SnippetLanguage> language() {
        return language;
    }

    /** When the chosen store fits, and what it needs: Markdown. */
    String fits() {
        return stores.stream()
                .filter(part -> part.id().equals(store.get().id()))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }

    /** The program; empty until it is read. */
    ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    private void render() {
        SnippetStore from = store.get();
        SnippetLanguage in = language.get();
        newest.load(() -> snippets.render(guide, from, in), code::set, thrown -> code.set(Failures.sentence(thrown)));
    }
}
