package dev.unleak.ui.settings;

import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.control.Toast;
import dev.unleak.ui.shell.Heading;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Screen;
import dev.unleak.ui.theme.Theme;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** Look, findings and data folder. */
public final class SettingsView implements Screen {
    private final SettingsViewModel model;
    private final Heading heading = new Heading("Settings");
    private final Page page;

    public SettingsView(SettingsViewModel model) {
        this.model = model;
        page = Page.styled(
                new Page(
                        Card.titled(
                                "Look",
                                row("Colours", "Like the system follows it at once, also at dusk.", theme()),
                                row("Text size", "Applies to every screen.", fontSize())),
                        Card.titled(
                                "Findings",
                                row(
                                        "Least confidence",
                                        "Findings that Unleak is less sure of are left out of the table.",
                                        confidence())),
                        Card.titled(
                                "Your data",
                                row(
                                        "Data folder",
                                        "Database, fingerprint key and log. It never holds the value of a secret.",
                                        dataFolder()))),
                SettingsView.class);
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
    public void show(Route route) {}

    private Node theme() {
        SegmentedButton choice = new SegmentedButton();
        ToggleGroup group = new ToggleGroup();
        choice.setToggleGroup(group);
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(theme.word());
            button.setUserData(theme);
            button.setId("theme-" + theme.id());
            button.setToggleGroup(group);
            choice.getButtons().add(button);
        }
        Runnable select = () -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == model.look().theme().get())
                .forEach(group::selectToggle);
        select.run();
        model.look().theme().subscribe(select);
        group.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                // One is always on: a press on the chosen one changes nothing.
                group.selectToggle(old);
            } else {
                model.look().theme().set((Theme) now.getUserData());
            }
        });
        return choice;
    }

    private Node fontSize() {
        Label size = Texts.of("", "value");
        model.look().fontSize().subscribe(now -> size.setText(now + " px"));
        Button smaller = Buttons.icon(Icon.MINUS, "Smaller text", model.look()::smaller);
        Button larger = Buttons.icon(Icon.PLUS, "Larger text", model.look()::larger);
        Button normal = Buttons.plain("Normal", model.look()::normal);
        HBox box = new HBox(8, smaller, size, larger, normal);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node confidence() {
        Slider slider = new Slider(0, 1, model.confidence().get());
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText("Least confidence");
        Label value = Texts.of("", "value");
        slider.valueProperty().subscribe(now -> value.setText(String.format(Locale.ROOT, "%.2f", now.doubleValue())));
        // Kept when the hand lets go, not at every pixel of the way.
        slider.valueChangingProperty().subscribe(changing -> keep(slider));
        slider.valueProperty().subscribe(now -> keep(slider));
        HBox box = new HBox(8, slider, value);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void keep(Slider slider) {
        if (!slider.isValueChanging()) {
            model.confidence().set(Math.round(slider.getValue() * 100) / 100.0);
        }
    }

    private Node dataFolder() {
        Label path = Texts.mono(model.dataFolder());
        Button copy = Buttons.icon(Icon.COPY, "Copy the path of the data folder", () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.dataFolder());
            Clipboard.getSystemClipboard().setContent(content);
            Toast.show(page, "Path copied.");
        });
        HBox box = new HBox(4, path, copy);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Node row(String name, String what, Node control) {
        VBox words = new VBox(2, Texts.of(name, "strong"), Texts.soft(what));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(24, words, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting");
        return row;
    }
}
