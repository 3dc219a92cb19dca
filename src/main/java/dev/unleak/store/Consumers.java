package dev.unleak.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.unleak.model.ConsumerFile;
import dev.unleak.model.ConsumerSearch;
import java.util.List;

/** What uses the findings' credentials, as the newest search of each folder saw it. Safe for use by many threads. */
public final class Consumers {
    private final Database database;

    Consumers(Database database) {
        this.database = database;
    }

    /**
     * Keeps a search. A file of that root that was seen before and is not among these stays, as no longer present, so
     * that what was done to it stays told.
     */
    public void keep(long finding, ConsumerSearch search, List<ConsumerFile> seen) {
        database.write(sql -> {
            sql.update("UPDATE consumer SET present = 0 WHERE finding = ? AND root = ?", finding, search.root());
            for (ConsumerFile file : seen) {
                sql.update(
                        "INSERT OR REPLACE INTO consumer (finding, root, path, hints, present) VALUES (?, ?, ?, ?, 1)",
                        finding,
                        search.root(),
                        file.path(),
                        Codes.json(file.hints()));
            }
            sql.update(
                    "INSERT OR REPLACE INTO consumer_search"
                            + " (finding, root, at, files, bytes, names, not_searched, omitted)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    finding,
                    search.root(),
                    search.at(),
                    search.files(),
                    search.bytes(),
                    Codes.json(search.names()),
                    Codes.json(search.notSearched()),
                    search.omitted());
            return search;
        });
    }

    /** Ordered by root and path. */
    public List<ConsumerFile> of(long finding) {
        return database.read(sql -> sql.list(
                "SELECT * FROM consumer WHERE finding = ? ORDER BY root, path",
                row -> new ConsumerFile(
                        row.getString("root"),
                        row.getString("path"),
                        Codes.parse(row.getString("hints"), new TypeReference<>() {}),
                        row.getBoolean("present")),
                finding));
    }

    /** The newest search of each folder, ordered by root. */
    public List<ConsumerSearch> searches(long finding) {
        return database.read(sql -> sql.list(
                "SELECT * FROM consumer_search WHERE finding = ? ORDER BY root",
                row -> new ConsumerSearch(
                        row.getString("root"),
                        Codes.instant(row, "at"),
                        row.getLong("files"),
                        row.getLong("bytes"),
                        Codes.texts(row, "names"),
                        Codes.parse(row.getString("not_searched"), new TypeReference<>() {}),
                        row.getInt("omitted")),
                finding));
    }
}
