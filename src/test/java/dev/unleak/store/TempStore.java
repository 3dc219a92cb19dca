package dev.unleak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder of its own, whole at the end of every test. */
abstract class TempStore {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    Path folder;

    Store store;
    long target;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("unleak.db"), Clock.fixed(NOW, ZoneOffset.UTC));
        target = store.targets().at("/work/project").id();
    }

    @AfterEach
    void isWhole() {
        assertThat(integrity(store)).isEqualTo("ok");
        store.close();
    }

    static String integrity(Store store) {
        return store.database()
                .read(sql -> sql.first("PRAGMA integrity_check", row -> row.getString(1))
                        .orElseThrow());
    }
}
