package dev.unleak.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which git objects of a target were searched with which rules, and what stood in them. Safe for use by many threads.
 */
public final class Memory {
    private final Database database;

    Memory(Database database) {
        this.database = database;
    }

    /** Hex ids of the objects searched with this version of the rules. */
    public Set<String> searched(long target, String rulesVersion) {
        return database.read(sql -> {
            // One width: ids of another are of a repository that stood here before.
            Optional<Integer> width = sql.first(
                    "SELECT width FROM searched WHERE target = ? AND rules = ? ORDER BY rowid DESC LIMIT 1",
                    row -> row.getInt(1),
                    target,
                    rulesVersion);
            if (width.isEmpty()) {
                return Set.of();
            }
            List<byte[]> chunks = sql.list(
                    "SELECT ids FROM searched WHERE target = ? AND rules = ? AND width = ?",
                    row -> row.getBytes(1),
                    target,
                    rulesVersion,
                    width);
            return new ObjectIds(width.get(), chunks);
        });
    }

    /** All hits in them. */
    public List<BlobHit> hits(long target, String rulesVersion) {
        return database.read(sql -> Hits.read(sql, target, rulesVersion));
    }

    /**
     * Keeps hits and the ids they were found in, in one transaction, so that a kill loses no hit. What another version
     * of the rules left is dropped, since it will not be asked for again. Best in batches of a few thousand.
     */
    public void add(long target, String rulesVersion, Collection<String> objects, Collection<BlobHit> hits) {
        database.write(sql -> {
            dropOtherRules(sql, target, rulesVersion);
            Hits.add(sql, target, rulesVersion, hits);
            if (!objects.isEmpty()) {
                int width = objects.iterator().next().length() / 2;
                sql.update(
                        Sql.insert("searched", "target, rules, width, ids"),
                        target,
                        rulesVersion,
                        width,
                        ObjectIds.pack(objects, width));
            }
            return target;
        });
    }

    /** What a finished scan with this version of the rules told of the target's repository as a whole. */
    public Optional<byte[]> chart(long target, String rulesVersion) {
        return database.read(sql -> sql.first(
                "SELECT body FROM chart WHERE target = ? AND rules = ?", row -> row.getBytes(1), target, rulesVersion));
    }

    /**
     * Keeps that in place of what was told before, but not if the memory of the objects was dropped meanwhile, by a
     * scan with other rules or one from scratch: it would be taken for what they hold.
     *
     * @param objects how many the chart takes for searched
     */
    public void keepChart(long target, String rulesVersion, byte[] chart, long objects) {
        database.write(sql -> {
            long searched = sql.number(
                    "SELECT coalesce(sum(length(ids) / width), 0) FROM searched WHERE target = ? AND rules = ?",
                    target,
                    rulesVersion);
            if (searched >= objects) {
                sql.update(
                        "INSERT OR REPLACE INTO chart (target, rules, body) VALUES (?, ?, ?)",
                        target,
                        rulesVersion,
                        chart);
            }
            return target;
        });
    }

    private static void dropOtherRules(Sql sql, long target, String rulesVersion) throws SQLException {
        long others = sql.number(
                "SELECT EXISTS (SELECT 1 FROM searched WHERE target = ?1 AND rules <> ?2)"
                        + " OR EXISTS (SELECT 1 FROM hit WHERE target = ?1 AND rules <> ?2)"
                        + " OR EXISTS (SELECT 1 FROM chart WHERE target = ?1 AND rules <> ?2)",
                target,
                rulesVersion);
        if (others != 0) {
            sql.update("DELETE FROM hit WHERE target = ? AND rules <> ?", target, rulesVersion);
            sql.update("DELETE FROM searched WHERE target = ? AND rules <> ?", target, rulesVersion);
            sql.update("DELETE FROM chart WHERE target = ? AND rules <> ?", target, rulesVersion);
            Hits.dropUnusedGrounds(sql);
        }
    }

    /** Forgets a target's memory, for a scan from scratch. */
    public void clear(long target) {
        database.write(sql -> {
            sql.update("DELETE FROM hit WHERE target = ?", target);
            sql.update("DELETE FROM searched WHERE target = ?", target);
            sql.update("DELETE FROM chart WHERE target = ?", target);
            Hits.dropUnusedGrounds(sql);
            return target;
        });
    }
}
