package dev.unleak.ui.home;

import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Action;
import dev.unleak.ui.shell.DropZone;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import java.time.LocalTime;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Three things to do, and where things stand. */
public final class HomeView implements Screen {
    private final HomeViewModel model;
    private final Heading heading = new Heading("");
    private final VBox body = new VBox();
    private final Page page;

    public HomeView(HomeViewModel model) {
        this.model = model;
        Label problem = Texts.soft("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(model.problem().isNotEmpty());
        body.getStyleClass().add("home");
        page = Page.styled(new Page(problem, body), HomeView.class);
        DropZone.on(page, model::audit);
        heading.primary().set(Optional.of(Action.of("Audit a folder", model::audit)));
        model.facts().subscribe(facts -> facts.ifPresent(this::show));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void show(Route route) {
        heading.at(HomeViewModel.greeting(LocalTime.now()));
        model.refresh();
    }

    private void show(HomeFacts facts) {
        HomeCards cards = new HomeCards(model, facts);
        body.getChildren().setAll(cards.actions());
        if (facts.first()) {
            body.getChildren().addAll(columns(cards.firstRun(), cards.course()));
        } else {
            body.getChildren()
                    .addAll(columns(cards.trend(), cards.exposure()), columns(cards.targets(), cards.course()));
        }
    }

    /** Five parts to three, as wide as the page. */
    private static GridPane columns(Node left, Node right) {
        return Columns.of(16, new double[] {62.5, 37.5}, left, right);
    }
}
