package dev.unleak.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.unleak.store.Settings;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;

/**
 * The person's choice of colours and font size, applied to scenes as it changes and kept in the settings. AtlantaFX
 * Primer is the base; tokens.css redefines its colours. Used on the screen thread.
 */
public final class Look {
    /** Font size in pixels when nothing was chosen. */
    public static final int NORMAL = 13;

    private static final int SMALLEST = 10;
    private static final int LARGEST = 26;
    private static final List<String> SHEETS = List.of("tokens", "base", "table", "shell", "controls", "controlsfx");

    private final ObjectProperty<Theme> theme;
    private final IntegerProperty fontSize;
    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
    // Held here because the platform would otherwise keep every closed window alive.
    private final ChangeListener<ColorScheme> system = (value, old, now) -> follow();

    public Look(Settings settings) {
        theme = new SimpleObjectProperty<>(
                settings.get("theme").flatMap(Theme::of).orElse(Theme.AUTO));
        fontSize = new SimpleIntegerProperty(
                settings.get("font-size").map(Look::parse).orElse(NORMAL));
        theme.subscribe((old, now) -> settings.set("theme", now.id()));
        fontSize.subscribe((old, now) -> settings.set("font-size", now.toString()));
        theme.subscribe(this::follow);
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new javafx.beans.value.WeakChangeListener<>(system));
        follow();
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** In pixels, in [10, 26]. */
    public IntegerProperty fontSize() {
        return fontSize;
    }

    /** The colours in force: never "auto". */
    public ReadOnlyObjectProperty<ColorScheme> scheme() {
        return scheme.getReadOnlyProperty();
    }

    public void larger() {
        fontSize.set(Math.min(LARGEST, fontSize.get() + 1));
    }

    public void smaller() {
        fontSize.set(Math.max(SMALLEST, fontSize.get() - 1));
    }

    public void normal() {
        fontSize.set(NORMAL);
    }

    /** Dresses the scene, and keeps it dressed. Call before the window shows, so that it never flashes. */
    public void dress(Scene scene) {
        Fonts.load();
        for (String sheet : SHEETS) {
            scene.getStylesheets().add(sheet("/css/" + sheet + ".css"));
        }
        scheme.subscribe(now -> scene.getPreferences().setColorScheme(now));
        fontSize.subscribe(now -> scene.getRoot().setStyle("-fx-font-size: " + now + "px;"));
    }

    /** The address of a stylesheet among the program's resources. */
    public static String sheet(String path) {
        return Objects.requireNonNull(Look.class.getResource(path), path).toExternalForm();
    }

    private void follow() {
        ColorScheme now = switch (theme.get()) {
            case AUTO -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                switch (now) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scheme.set(now);
    }

    private static int parse(String size) {
        try {
            return Math.clamp(Integer.parseInt(size), SMALLEST, LARGEST);
        } catch (NumberFormatException damaged) {
            return NORMAL;
        }
    }
}
