package dev.unleak.store;

import dev.unleak.model.UserError;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in one sentence what went wrong with the database, where a person can mend it. */
final class StoreErrors {
    private static final int PRIMARY_CODE = 0xff;

    private StoreErrors() {}

    /**
     * A {@link UserError}, or for faults of ours an {@link IllegalStateException}. Codes as sqlite.org/rescode.html.
     */
    static RuntimeException of(Path file, SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return new UserError(
                    "SQLite could not be started from " + System.getProperty("org.sqlite.tmpdir")
                            + "; free some space there, and see that programs may run from it.",
                    e);
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE)) {
            case SQLITE_FULL ->
                new UserError("The disk that holds " + file + " is full; free some space and try again.", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new UserError("The database " + file + " is damaged; move it elsewhere and scan again.", e);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> notWritable(file, e);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new UserError("Another program is using " + file + "; close it and try again.", e);
            case SQLITE_IOERR, SQLITE_NOLFS ->
                new UserError("The disk that holds " + file + " reported an error; check it and try again.", e);
            default -> new IllegalStateException("SQLite said " + code + " for " + file, e);
        };
    }

    static UserError notWritable(Path file, Exception e) {
        return new UserError(
                "Unleak cannot write its database " + file
                        + "; make the folder writable, or set UNLEAK_HOME to another one.",
                e);
    }
}
