package dev.unleak.store;

import java.nio.file.Path;
import java.time.Clock;

/**
 * The database and its tables. One writer inside, a few readers beside it; safe for use by many threads, and by several
 * programs on one file. Calls block on disk. Nothing here ever holds a secret's value.
 *
 * <p>Any call may throw a {@link dev.unleak.model.UserError} when the disk is full, broken or not writable.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final Targets targets;
    private final Findings findings;
    private final Scans scans;
    private final Memory memory;
    private final ForeignWords foreign;
    private final SecretIds secretIds;
    private final Ledger ledger;
    private final LiveAsks liveAsks;
    private final Consumers consumers;
    private final Progress progress;
    private final Settings settings;

    private Store(Database database, Clock clock) {
        this.database = database;
        targets = new Targets(database, clock);
        findings = new Findings(database, clock);
        scans = new Scans(database, clock);
        memory = new Memory(database);
        foreign = new ForeignWords(database);
        secretIds = new SecretIds(database);
        ledger = new Ledger(database, clock);
        liveAsks = new LiveAsks(database);
        consumers = new Consumers(database);
        progress = new Progress(database);
        settings = new Settings(database);
    }

    /**
     * Opens or creates the database (mode 0600, WAL) and brings its schema up to date.
     *
     * @throws dev.unleak.model.UserError if the folder is read-only, the disk is full, the file is damaged or was made
     *     by a newer version
     */
    public static Store open(Path file) {
        return open(file, Clock.systemDefaultZone());
    }

    /** @param clock tells when a scan ended, and on which day a verdict expires */
    static Store open(Path file, Clock clock) {
        DatabaseFile.prepare(file);
        Database database = new Database(file);
        try {
            Migrations.apply(database, file);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return new Store(database, clock);
    }

    public Targets targets() {
        return targets;
    }

    public Findings findings() {
        return findings;
    }

    public Scans scans() {
        return scans;
    }

    public Memory memory() {
        return memory;
    }

    public SecretIds secretIds() {
        return secretIds;
    }

    /** What other tools reported. */
    public ForeignWords foreign() {
        return foreign;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The live checks that a person asked for. */
    public LiveAsks liveAsks() {
        return liveAsks;
    }

    /** What uses the findings' credentials. */
    public Consumers consumers() {
        return consumers;
    }

    public Progress progress() {
        return progress;
    }

    public Settings settings() {
        return settings;
    }

    /** For tests, which look under the tables. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
