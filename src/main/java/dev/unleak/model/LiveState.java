package dev.unleak.model;

import java.util.Locale;

/** Whether a credential still works, as far as its provider told. */
public enum LiveState {
    ALIVE,
    DEAD,
    /** Nobody was asked, or what came back says nothing about the credential. */
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LiveState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
