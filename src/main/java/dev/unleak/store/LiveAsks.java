package dev.unleak.store;

import dev.unleak.model.LiveAsk;
import dev.unleak.model.LiveState;
import java.util.List;
import java.util.Optional;

/** The requests that a person let go out. Safe for use by many threads. */
public final class LiveAsks {
    private final Database database;

    LiveAsks(Database database) {
        this.database = database;
    }

    /** Writes down that a person let it go out, before it does. */
    public LiveAsk add(LiveAsk ask) {
        return database.write(sql -> {
            sql.update(
                    Sql.insert("live_ask", "finding, request, host, who, at, state"),
                    ask.findingId(),
                    ask.request(),
                    ask.host(),
                    ask.who(),
                    ask.at(),
                    ask.state().map(LiveState::id));
            long id = sql.number("SELECT last_insert_rowid()");
            return new LiveAsk(id, ask.findingId(), ask.request(), ask.host(), ask.who(), ask.at(), ask.state());
        });
    }

    public LiveAsk answer(LiveAsk ask, LiveState state) {
        return database.write(sql -> {
            sql.update("UPDATE live_ask SET state = ? WHERE id = ?", state.id(), ask.id());
            return new LiveAsk(
                    ask.id(), ask.findingId(), ask.request(), ask.host(), ask.who(), ask.at(), Optional.of(state));
        });
    }

    /** Oldest first. */
    public List<LiveAsk> of(long findingId) {
        return database.read(sql -> sql.list(
                "SELECT * FROM live_ask WHERE finding = ? ORDER BY id",
                row -> new LiveAsk(
                        row.getLong("id"),
                        row.getLong("finding"),
                        row.getString("request"),
                        row.getString("host"),
                        row.getString("who"),
                        Codes.instant(row, "at"),
                        Codes.text(row, "state").map(LiveState::of)),
                findingId));
    }
}
