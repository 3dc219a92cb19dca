package dev.unleak.store;

import java.util.Optional;

/** Preferences by name. Safe for use by many threads. */
public final class Settings {
    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.read(
                sql -> sql.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name));
    }

    public void set(String name, String value) {
        database.write(sql -> {
            sql.update("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value);
            return name;
        });
    }
}
