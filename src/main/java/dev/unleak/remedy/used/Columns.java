package dev.unleak.remedy.used;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of an entry hold what. A field is named by its path, such as {@code actor.token_id}, or by its column's
 * title.
 */
public record Columns(Map<Column, List<String>> fields) {
    /** What is wanted of each entry. */
    public enum Column {
        TIME("time", "timestamp", "@timestamp", "datetime", "date", "created_at", "created", "event_time", "eventtime"),
        ADDRESS("address", "ip", "ip_address", "source_ip", "client_ip", "remote_addr", "sourceipaddress", "actor_ip"),
        AGENT("agent", "user_agent", "useragent", "client"),
        ACTION("action", "event", "operation", "method", "event_name", "eventname", "request", "path"),
        WHO(
                "who",
                "credential",
                "key_id",
                "token_id",
                "access_key",
                "access_key_id",
                "api_key",
                "token",
                "key",
                "actor",
                "user",
                "username",
                "email"),
        /** A word or number that tells whether it was done. */
        RESULT("result", "status", "status_code", "outcome", "code"),
        /** There only where it was not done. */
        ERROR("error", "error_code", "errorcode");

        private final List<String> usual;

        Column(String... usual) {
            this.usual = List.of(usual);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Columns {
        Map<Column, List<String>> all = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            all.put(column, List.copyOf(fields.getOrDefault(column, List.of())));
        }
        fields = all;
    }

    /** In order: of WHO each is taken, of ACTION all are joined, else the first that an entry has. */
    public List<String> of(Column column) {
        return fields.getOrDefault(column, List.of());
    }

    /** The same but for one. */
    public Columns with(Column column, List<String> names) {
        Map<Column, List<String>> changed = new EnumMap<>(fields);
        changed.put(column, names);
        return new Columns(changed);
    }

    /** The same but for those that a person named. */
    public Columns with(Map<Column, String> named) {
        Map<Column, List<String>> changed = new EnumMap<>(fields);
        named.forEach((column, name) -> changed.put(column, List.of(name)));
        return new Columns(changed);
    }

    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        fields.values().forEach(all::addAll);
        return all;
    }

    /** The most likely of these names, by what logs usually call each. */
    static Columns guess(Collection<String> names) {
        Map<Column, List<String>> guessed = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<String> found = new ArrayList<>();
            for (String usual : column.usual) {
                names.stream()
                        .filter(name -> last(name).equals(usual))
                        .findFirst()
                        .ifPresent(found::add);
            }
            guessed.put(
                    column,
                    column == Column.WHO ? found : found.stream().limit(1).toList());
        }
        return new Columns(guessed);
    }

    /** As people and CSV files write a name: "IP address" is {@code ip_address}. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static String last(String name) {
        String plain = plain(name);
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    Optional<String> first(Column column, Map<String, String> entry) {
        return of(column).stream().filter(entry::containsKey).findFirst().map(name -> entry.getOrDefault(name, ""));
    }
}
