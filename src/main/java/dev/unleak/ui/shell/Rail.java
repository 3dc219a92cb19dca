package dev.unleak.ui.shell;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The way around, at the left: an icon, a word and perhaps a count for each section. Folds to icons. */
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Map<Section, Button> buttons = new EnumMap<>(Section.class);
    private final Map<Section, Label> counts = new EnumMap<>(Section.class);
    private final BooleanProperty folded = new SimpleBooleanProperty();

    Rail(Set<Section> sections, Router router) {
        getStyleClass().add("rail");
        getChildren().add(brand());
        for (Section section : sections) {
            if (section.low() && lookup("#quiet") == null) {
                getChildren().addAll(gap(), quiet());
            }
            getChildren().add(item(section, router));
        }
        getChildren().add(folder());
        router.current()
                .subscribe(route -> buttons.forEach((section, button) -> {
                    boolean here = section == route.section();
                    button.pseudoClassStateChanged(HERE, here);
                    button.setAccessibleRoleDescription(here ? "current section" : "section");
                }));
        folded.subscribe(now -> pseudoClassStateChanged(PseudoClass.getPseudoClass("folded"), now));
    }

    /** Whether only the icons show. */
    BooleanProperty folded() {
        return folded;
    }

    /** The number beside a section; empty for none. */
    StringProperty count(Section section) {
        return counts.computeIfAbsent(section, any -> new Label()).textProperty();
    }

    private HBox brand() {
        StackPane mark = new StackPane(Icon.MARK.node(18));
        mark.getStyleClass().add("mark");
        HBox brand = new HBox(mark, wordOf("Unleak"));
        brand.getStyleClass().add("brand");
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }

    private Button item(Section section, Router router) {
        Label count = counts.computeIfAbsent(section, any -> new Label());
        count.getStyleClass().add("count");
        onlyUnfolded(count);
        HBox row = new HBox(section.icon().node(), wordOf(section.word()), Texts.spring(), count);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(row);
        button.getStyleClass().add("nav");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("nav-" + section.name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(event -> router.go(section.route()));
        row.prefWidthProperty().bind(button.widthProperty().subtract(20));
        Tooltip tip = new Tooltip(section.word());
        folded.subscribe(now -> button.setTooltip(now ? tip : null));
        count.textProperty()
                .subscribe(number ->
                        button.setAccessibleText(number.isEmpty() ? section.word() : section.word() + ", " + number));
        buttons.put(section, button);
        return button;
    }

    private Label quiet() {
        Label quiet = Texts.of("Nothing leaves unasked.", "quiet");
        quiet.setId("quiet");
        onlyUnfolded(quiet);
        return quiet;
    }

    private Button folder() {
        Button button = Buttons.icon(Icon.FOLD, "Fold the rail", () -> folded.set(!folded.get()));
        button.getStyleClass().add("fold");
        folded.subscribe(now -> {
            String name = now ? "Unfold the rail" : "Fold the rail";
            button.setGraphic((now ? Icon.UNFOLD : Icon.FOLD).node());
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name + " (" + Keys.text(Keys.FOLD) + ")"));
        });
        return button;
    }

    private Label wordOf(String text) {
        Label word = Texts.of(text, "word");
        word.setMinWidth(0);
        onlyUnfolded(word);
        return word;
    }

    private void onlyUnfolded(Label label) {
        label.visibleProperty().bind(folded.not());
        label.managedProperty().bind(folded.not());
    }

    private static Region gap() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
