package dev.unleak.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The connections to one file: a single one that writes, one transaction at a time, and a few that read beside it. Safe
 * for use by many threads, and by several programs on the same file.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;
    private static final int LARGEST_IDLE_WAL = 16 << 20;

    /** What happens within one transaction. */
    interface Work<T> {
        T run(Sql sql) throws SQLException;
    }

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore readers = new Semaphore(READERS);
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Opens a file that exists and is ours alone to read. */
    Database(Path file) {
        this.file = file;
        try {
            writer = connect();
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setJournalSizeLimit(LARGEST_IDLE_WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.enforceForeignKeys(true);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    /** Runs the work in one transaction, all of it or nothing. Waits for other writers, of other programs 10 s. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return transact(writer, "BEGIN IMMEDIATE", work);
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    /** Runs the work on one snapshot of the data, while others write. */
    <T> T read(Work<T> work) {
        readers.acquireUninterruptibly();
        try {
            Connection connection = idle.poll();
            if (connection == null) {
                requireOpen();
                connection = connect();
            }
            try {
                return transact(connection, "BEGIN", work);
            } finally {
                idle.add(connection);
            }
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        } finally {
            readers.release();
        }
    }

    /**
     * Begins and ends transactions in SQL: JDBC's own {@code commit} begins the next one at once, and so would keep the
     * lock against other programs.
     */
    private <T> T transact(Connection connection, String begin, Work<T> work) throws SQLException {
        requireOpen();
        Sql sql = new Sql(connection);
        sql.script(begin);
        try {
            T result = work.run(sql);
            sql.script("COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(sql, e);
            throw e;
        }
    }

    /** After some errors, such as a full disk, SQLite has rolled back by itself and says so by another error. */
    private static void rollBack(Sql sql, Throwable cause) {
        try {
            sql.script("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed.");
        }
    }

    /** Waits for what runs, then lets go of the file. */
    @Override
    public void close() {
        writing.lock();
        readers.acquireUninterruptibly(READERS);
        try {
            if (!closed) {
                closed = true;
                for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                    reader.close();
                }
                writer.close();
            }
        } catch (SQLException e) {
            throw StoreErrors.of(file, e);
        } finally {
            readers.release(READERS);
            writing.unlock();
        }
    }
}
