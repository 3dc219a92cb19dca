package dev.unleak.store;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Brings a database's schema up to date: script N leads from version N-1 to N, kept in {@code user_version}. */
final class Migrations {
    /** In order; a script that was released is never changed. */
    static final List<String> SCRIPTS = List.of(
            "V001__first.sql",
            "V002__suppressed.sql",
            "V003__imported.sql",
            "V004__chart.sql",
            "V005__live.sql",
            "V006__consumers.sql");

    private Migrations() {}

    /** @throws UserError if the file was made by a newer version */
    static void apply(Database database, Path file) {
        int present = database.read(sql -> (int) sql.number("PRAGMA user_version"));
        if (present == SCRIPTS.size()) {
            return;
        }
        database.write(sql -> {
            // Asked again under the lock: another program may just have done it.
            int version = (int) sql.number("PRAGMA user_version");
            if (version > SCRIPTS.size()) {
                throw new UserError(
                        "The database " + file
                                + " was made by a newer version of Unleak; install that version, or set UNLEAK_HOME to another folder.");
            }
            for (String script : SCRIPTS.subList(version, SCRIPTS.size())) {
                sql.script(text(script));
            }
            sql.script("PRAGMA user_version = " + SCRIPTS.size());
            return version;
        });
    }

    static String text(String script) {
        try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream("/migrations/" + script))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
