package dev.unleak.store;

import dev.unleak.model.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/** Ids of secrets under a project's scheme, kept since they take long to work out. Safe for use by many threads. */
public final class SecretIds {
    private final Database database;

    SecretIds(Database database) {
        this.database = database;
    }

    /** @param scheme names salt and cost */
    public Map<Fingerprint, String> known(String scheme) {
        return database.read(sql -> {
            Map<Fingerprint, String> ids = new HashMap<>();
            sql.each(
                    "SELECT fingerprint, id FROM secret_id WHERE scheme = ?",
                    row -> ids.put(new Fingerprint(row.getString(1)), row.getString(2)),
                    scheme);
            return ids;
        });
    }

    public void add(String scheme, Map<Fingerprint, String> ids) {
        database.write(sql -> {
            try (Sql.Prepared insert =
                    sql.prepare("INSERT OR IGNORE INTO secret_id (scheme, fingerprint, id) VALUES (?, ?, ?)")) {
                for (Map.Entry<Fingerprint, String> entry : ids.entrySet()) {
                    insert.update(scheme, entry.getKey().hex(), entry.getValue());
                }
            }
            return ids.size();
        });
    }
}
