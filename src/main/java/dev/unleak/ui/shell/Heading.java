package dev.unleak.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the top row says and offers for a screen; the row follows every change. */
public final class Heading {
    /** A step of the way to where one is. */
    public record Crumb(String text, Route route) {}

    private final StringProperty title;
    private final ObservableList<Crumb> trail = FXCollections.observableArrayList();
    private final ObservableList<Action> others = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Action>> primary = new SimpleObjectProperty<>(Optional.empty());

    public Heading(String title) {
        this.title = new SimpleStringProperty(title);
    }

    public StringProperty title() {
        return title;
    }

    /** What stands before the title, outermost first. */
    public ObservableList<Crumb> trail() {
        return trail;
    }

    /** The one action the screen is for. */
    public ObjectProperty<Optional<Action>> primary() {
        return primary;
    }

    /** Actions that matter less, left of the primary one. */
    public ObservableList<Action> others() {
        return others;
    }

    /** A section by itself. */
    public void at(String newTitle) {
        trail.clear();
        title.set(newTitle);
    }

    /** Something within a section. */
    public void at(Section section, String newTitle) {
        trail.setAll(List.of(new Crumb(section.word(), section.route())));
        title.set(newTitle);
    }
}
