package dev.unleak.model;

import java.util.Locale;

/** Whether a repair may take its time, so that nothing stops, or must cut access first. */
public enum Mode {
    PLANNED,
    EMERGENCY;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Mode of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
