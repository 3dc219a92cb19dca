package dev.unleak.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was learned. Safe for use by many threads. */
public final class Progress {
    private final Database database;

    Progress(Database database) {
        this.database = database;
    }

    /** Steps passed in a lesson, by step id, each with the first time. */
    public Map<String, Instant> passed(String lesson) {
        return database
                .read(sql -> sql.list(
                        "SELECT step, at FROM passed_step WHERE lesson = ?",
                        row -> Map.entry(row.getString("step"), Codes.instant(row, "at")),
                        lesson))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void pass(String lesson, String step, Instant at) {
        database.write(sql -> {
            sql.update("INSERT OR IGNORE INTO passed_step (lesson, step, at) VALUES (?, ?, ?)", lesson, step, at);
            return lesson;
        });
    }

    /**
     * Every answer is kept, right and wrong, for later review. The answer holds option ids or a digest, never a secret.
     */
    public void attempt(String lesson, String step, boolean right, String answer, Instant at) {
        database.write(sql -> {
            sql.update(Sql.insert("attempt", "lesson, step, correct, answer, at"), lesson, step, right, answer, at);
            return lesson;
        });
    }

    public int attempts(String lesson, String step) {
        return database.read(
                sql -> (int) sql.number("SELECT count(*) FROM attempt WHERE lesson = ? AND step = ?", lesson, step));
    }

    /** Lessons of which every step was passed, in order of time. */
    public List<String> finished() {
        return database.read(
                sql -> sql.list("SELECT lesson FROM finished_lesson ORDER BY at, lesson", row -> row.getString(1)));
    }

    public void finish(String lesson, Instant at) {
        database.write(sql -> {
            sql.update("INSERT OR IGNORE INTO finished_lesson (lesson, at) VALUES (?, ?)", lesson, at);
            return lesson;
        });
    }
}
