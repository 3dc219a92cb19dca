package dev.unleak.ui.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which colours the window takes. */
public enum Theme {
    /** As the operating system has it, live. */
    AUTO("Like the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String word;

    Theme(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }

    /** The word in settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> of(String id) {
        return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
    }
}
