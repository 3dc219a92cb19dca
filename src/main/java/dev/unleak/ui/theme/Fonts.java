package dev.unleak.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled fonts: Inter and JetBrains Mono, both under the SIL Open Font License. JavaFX knows only a regular and a
 * bold weight of a family, so the weights between are families of their own: "Inter Medium", "Inter Semi Bold".
 */
public final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf",
            "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the families known to stylesheets. Again does no harm. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                if (in == null || Font.loadFont(in, -1) == null) {
                    throw new IllegalStateException("The program lacks its font " + file + ".");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
