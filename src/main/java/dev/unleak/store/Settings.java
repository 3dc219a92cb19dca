package dev.unleak.store;

import java.util.Optional;

/** Preferences by name. */
public final class Settings {
    public Optional<String> get(String name) {
        throw new UnsupportedOperationException();
    }

    public void set(String name, String value) {
        throw new UnsupportedOperationException();
    }
}
