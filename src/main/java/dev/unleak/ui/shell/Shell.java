package dev.unleak.ui.shell;

import dev.unleak.ui.task.Newest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The frame: rail at the left, top row, and the screen where the router is. */
public final class Shell extends BorderPane {
    private static final double NARROW = 1080;

    private final Map<Section, Supplier<Screen>> makers;
    private final Map<Section, Screen> screens = new EnumMap<>(Section.class);
    private final StackPane stage = new StackPane();
    private final Rail rail;
    private final Search search;
    private final TopRow top;
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private Route here;

    /**
     * @param makers the sections that there are and how their screens are made
     * @param find what the search box asks, off the screen thread
     */
    public Shell(
            Map<Section, Supplier<Screen>> makers, Router router, Newest newest, Function<String, List<Hit>> find) {
        this.makers = new EnumMap<>(makers);
        getStyleClass().add("shell");
        rail = new Rail(this.makers.keySet(), router);
        search = new Search(router, newest, find);
        top = new TopRow(router, search);
        stage.getStyleClass().add("stage");
        setLeft(rail);
        setCenter(new BorderPane(stage, top, null, null, null));
        here = router.current().get();
        // On invalidation, so that going to where one is reads the screen anew.
        router.current().subscribe(() -> go(router.current().get()));
        arrive(here);
        widthProperty().subscribe((old, now) -> {
            boolean wasNarrow = old.doubleValue() < NARROW;
            boolean isNarrow = now.doubleValue() < NARROW;
            if (wasNarrow != isNarrow && old.doubleValue() > 0) {
                rail.folded().set(isNarrow);
            }
        });
    }

    /** Whether the rail shows only icons. */
    public BooleanProperty folded() {
        return rail.folded();
    }

    /** What the screen is about, as its title says. */
    public ReadOnlyStringProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** The number beside a section; empty for none. */
    public StringProperty count(Section section) {
        return rail.count(section);
    }

    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Does what the screen's primary button would. */
    public void primary(Section section) {
        Screen screen = screens.get(section);
        if (screen != null) {
            screen.heading()
                    .primary()
                    .get()
                    .filter(action -> !action.unavailable().get())
                    .ifPresent(action -> action.run().run());
        }
    }

    private void go(Route now) {
        Screen left = screens.get(here.section());
        if (left != null && here.section() != now.section()) {
            left.hide();
        }
        here = now;
        arrive(now);
    }

    private void arrive(Route route) {
        Supplier<Screen> maker = makers.get(route.section());
        if (maker == null) {
            return;
        }
        Screen screen = screens.computeIfAbsent(route.section(), section -> maker.get());
        top.follow(screen.heading());
        shown.bind(screen.heading().title());
        stage.getChildren().setAll(screen.node());
        screen.show(route);
    }
}
