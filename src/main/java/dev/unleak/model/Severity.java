package dev.unleak.model;

import java.util.Locale;

/** How much harm a credential of a type can do, least first. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word used in content files, on the command line and in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no severity has that word */
    public static Severity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
