package dev.unleak.ui.guides;

import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.guides.GuideSection;
import dev.unleak.guides.GuideText;
import dev.unleak.guides.Part;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The list of guides with its search, and the guide that is open. Used on the screen thread. */
public final class GuidesViewModel {
    /**
     * A guide laid out for reading.
     *
     * @param stores when each store fits that its programs read from, by the store's id
     */
    record Open(Guide guide, List<GuideSection> sections, List<Part> stores) {}

    private final Workbench workbench;
    private final Newest library;
    private final Newest reading;
    private final ObservableList<Guide> all = FXCollections.observableArrayList();
    private final FilteredList<Guide> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty failure = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Open>> open = new SimpleObjectProperty<>(Optional.empty());

    public GuidesViewModel(Workbench workbench) {
        this.workbench = workbench;
        library = new Newest(workbench.background());
        reading = new Newest(workbench.background());
        search.subscribe(text -> shown.setPredicate(guide -> matches(guide, text)));
    }

    /** The guides that the search leaves, in order of title. */
    ObservableList<Guide> shown() {
        return shown;
    }

    /** How many there are, whatever the search. */
    int size() {
        return all.size();
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<Optional<Open>> open() {
        return open;
    }

    /** What went wrong, as a sentence; empty while nothing did. */
    StringProperty failure() {
        return failure;
    }

    SnippetsViewModel snippets(Open open) {
        return new SnippetsViewModel(open.guide(), open.stores(), workbench.background());
    }

    /** Reads the guides, and opens the one asked for, else the one that was open, else the first. */
    void show(Optional<String> wanted) {
        library.load(
                () -> workbench.graph().guides(),
                guides -> {
                    if (!all.equals(guides.guides())) {
                        all.setAll(guides.guides());
                    }
                    wanted.or(() -> open.get().map(now -> now.guide().id()))
                            .or(() -> all.stream().map(Guide::id).findFirst())
                            .ifPresent(id -> read(guides, id));
                },
                this::fail);
    }

    private void read(GuideLibrary guides, String id) {
        if (open.get().filter(now -> now.guide().id().equals(id)).isPresent()) {
            return;
        }
        reading.load(
                () -> guides.guide(id)
                        .map(guide -> new Open(
                                guide,
                                new GuideText(guides.shared()).sections(guide),
                                guides.shared().section("stores"))),
                found -> {
                    open.set(found);
                    failure.set(found.isPresent() ? "" : "There is no guide " + id + " yet.");
                },
                this::fail);
    }

    private void fail(Throwable thrown) {
        failure.set(Failures.sentence(thrown));
    }

    void choose(Guide guide) {
        workbench.router().go(Route.Guides.of(guide.id()));
    }

    /** Follows a link of a guide: only addresses of the web, in the person's browser. */
    void follow(String address) {
        if (address.startsWith("https://")) {
            workbench.browser().accept(URI.create(address));
        }
    }

    private static boolean matches(Guide guide, String text) {
        String heap = Stream.concat(Stream.of(guide.title(), guide.provider(), family(guide)), guide.aliases().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .reduce("", (words, word) -> words + "\n" + word);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(heap::contains);
    }

    /** The family as a word for people. */
    static String family(Guide guide) {
        return switch (guide.family()) {
            case TOKEN -> "Token";
            case KEYPAIR -> "Key pair";
            case CONNECTION_STRING -> "Connection string";
            case OAUTH -> "OAuth";
            case WEBHOOK -> "Webhook";
        };
    }
}
