package dev.unleak.ui.shell;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** Title with the way to it, search, and what the screen offers. */
final class TopRow extends HBox {
    private final HBox way = new HBox();
    private final HBox actions = new HBox();
    private final Router router;
    private Subscription following = Subscription.EMPTY;

    TopRow(Router router, Node search) {
        this.router = router;
        getStyleClass().add("top-row");
        way.getStyleClass().add("way");
        way.setAlignment(Pos.CENTER_LEFT);
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.ALWAYS);
        actions.getStyleClass().add("actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        actions.managedProperty().bind(Bindings.isNotEmpty(actions.getChildren()));
        getChildren().addAll(way, search, actions);
    }

    void follow(Heading heading) {
        following.unsubscribe();
        Runnable title = () -> title(heading);
        Runnable buttons = () -> buttons(heading);
        ListChangeListener<Object> trailChanged = change -> title.run();
        ListChangeListener<Object> othersChanged = change -> buttons.run();
        heading.trail().addListener(trailChanged);
        heading.others().addListener(othersChanged);
        following = Subscription.combine(
                heading.title().subscribe(text -> title.run()),
                heading.primary().subscribe(action -> buttons.run()),
                () -> heading.trail().removeListener(trailChanged),
                () -> heading.others().removeListener(othersChanged));
    }

    private void title(Heading heading) {
        way.getChildren().clear();
        for (Heading.Crumb crumb : heading.trail()) {
            Hyperlink link = new Hyperlink(crumb.text());
            link.getStyleClass().add("crumb");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(event -> router.go(crumb.route()));
            Label slash = Texts.of("/", "slash");
            slash.setMinWidth(Region.USE_PREF_SIZE);
            way.getChildren().addAll(link, slash);
        }
        way.getChildren().add(Texts.of(heading.title().get(), "title"));
    }

    private void buttons(Heading heading) {
        actions.getChildren().clear();
        heading.others().forEach(action -> actions.getChildren().add(button(action, false)));
        heading.primary().get().ifPresent(action -> actions.getChildren().add(button(action, true)));
    }

    private static Button button(Action action, boolean primary) {
        Button button =
                primary ? Buttons.primary(action.text(), action.run()) : Buttons.plain(action.text(), action.run());
        button.disableProperty().bind(action.unavailable());
        return button;
    }
}
