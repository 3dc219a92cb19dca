package dev.unleak.store;

import java.nio.file.Path;

/**
 * The database and its tables. One writer thread inside; reads may come from any thread. Nothing here ever holds a
 * secret's value.
 */
public final class Store implements AutoCloseable {
    private Store() {}

    /**
     * Opens or creates the database (mode 0600, WAL) and brings its schema up to date.
     *
     * @throws dev.unleak.model.UserError if the folder is read-only, the disk is full, the file is damaged or was made
     *     by a newer version
     */
    public static Store open(Path file) {
        throw new UnsupportedOperationException();
    }

    public Targets targets() {
        throw new UnsupportedOperationException();
    }

    public Findings findings() {
        throw new UnsupportedOperationException();
    }

    public Scans scans() {
        throw new UnsupportedOperationException();
    }

    public Memory memory() {
        throw new UnsupportedOperationException();
    }

    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    public Progress progress() {
        throw new UnsupportedOperationException();
    }

    public Settings settings() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
