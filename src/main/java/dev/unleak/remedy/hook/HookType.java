package dev.unleak.remedy.hook;

import java.util.Locale;

/** The moments at which git asks us. */
public enum HookType {
    PRE_COMMIT,
    PRE_PUSH;

    /** The hook's file name, for example {@code pre-commit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no hook has that name */
    public static HookType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
