package dev.unleak.model;

import java.util.Locale;

/** The phases of a repair, in the order a planned one takes them. */
public enum Phase {
    CONTAIN,
    ASSESS,
    ROTATE,
    CLEAN,
    PREVENT,
    MONITOR;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Phase of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
