package dev.unleak.ui.shell;

import dev.unleak.store.Settings;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where the window stood when it was closed.
 *
 * @param maximized then the rest says where it stood before
 */
public record Placement(double x, double y, double width, double height, boolean maximized) {
    static final double MIN_WIDTH = 1000;
    static final double MIN_HEIGHT = 700;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** So much of the title bar must be in reach. */
    private static final double GRIP = 120;

    /** Reads the words of {@link #text}; empty when damaged. */
    static Optional<Placement> of(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Placement(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Math.max(MIN_WIDTH, Double.parseDouble(parts[2])),
                    Math.max(MIN_HEIGHT, Double.parseDouble(parts[3])),
                    Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    String text() {
        return x + " " + y + " " + width + " " + height + " " + maximized;
    }

    /**
     * The same, moved and shrunk so that it can be seen and gripped on one of these screens; a screen may have gone.
     */
    Placement rescued(List<Rectangle2D> screens) {
        for (Rectangle2D screen : screens) {
            if (x + width >= screen.getMinX() + GRIP
                    && x + GRIP <= screen.getMaxX()
                    && y >= screen.getMinY()
                    && y + GRIP / 2 <= screen.getMaxY()) {
                return this;
            }
        }
        return centred(screens.getFirst());
    }

    private static Placement centred(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Placement(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /** Puts the window where it was, and remembers where it is when it hides. */
    public static void keep(Stage stage, Settings settings) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Placement placement = settings.get("window")
                .flatMap(Placement::of)
                .map(known -> known.rescued(screens))
                .orElseGet(() -> centred(Screen.getPrimary().getVisualBounds()));
        stage.setX(placement.x);
        stage.setY(placement.y);
        stage.setWidth(placement.width);
        stage.setHeight(placement.height);
        stage.setMaximized(placement.maximized);
        Tracker tracker = new Tracker(stage, placement);
        stage.setOnHiding(event -> settings.set("window", tracker.last().text()));
    }
}
