package dev.unleak.remedy.used;

import dev.unleak.remedy.used.Columns.Column;
import dev.unleak.remedy.used.LogEvent.Identity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes events of entries, by which field holds what. An entry whose time cannot be told is unreadable. */
final class EventReader implements EntrySink {
    private final Columns columns;
    private final ZoneId zone;
    private final Consumer<LogEvent> events;
    private final Set<String> wanted;
    private final Set<String> outer = new HashSet<>();
    private long entries;
    private long unreadable;
    private boolean zoneless;

    EventReader(Columns columns, ZoneId zone, Consumer<LogEvent> events) {
        this.columns = columns;
        this.zone = zone;
        this.events = events;
        this.wanted = columns.all();
        for (String path : wanted) {
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                outer.add(path.substring(0, dot));
            }
        }
    }

    @Override
    public boolean wants(String field) {
        return wanted.contains(field);
    }

    @Override
    public boolean wantsWithin(String field) {
        return outer.contains(field);
    }

    @Override
    public void entry(Map<String, String> fields) {
        Optional<String> told = columns.first(Column.TIME, fields);
        Optional<Instant> at = told.flatMap(text -> LogTime.of(text, zone));
        if (at.isEmpty()) {
            unreadable();
            return;
        }
        zoneless = zoneless || !LogTime.tellsZone(told.get());
        entries++;
        events.accept(new LogEvent(
                at.get(),
                text(Column.ADDRESS, fields),
                text(Column.AGENT, fields),
                columns.of(Column.ACTION).stream()
                        .filter(fields::containsKey)
                        .map(name -> fields.getOrDefault(name, "").strip())
                        .collect(Collectors.joining(" ")),
                identities(fields),
                outcome(fields)));
    }

    private String text(Column column, Map<String, String> fields) {
        return columns.first(column, fields).orElse("").strip();
    }

    private List<Identity> identities(Map<String, String> fields) {
        return columns.of(Column.WHO).stream()
                .filter(fields::containsKey)
                .map(name -> new Identity(name, fields.getOrDefault(name, "").strip()))
                .toList();
    }

    private Outcome outcome(Map<String, String> fields) {
        if (columns.first(Column.ERROR, fields).isPresent()) {
            return Outcome.REFUSED;
        }
        Optional<String> result = columns.first(Column.RESULT, fields);
        // A log that names errors tells of success by their absence.
        return result.map(Outcome::of).orElse(columns.of(Column.ERROR).isEmpty() ? Outcome.UNTOLD : Outcome.DONE);
    }

    @Override
    public void unreadable() {
        unreadable++;
    }

    long entries() {
        return entries;
    }

    long unread() {
        return unreadable;
    }

    /** Whether a time that was read tells no zone. */
    boolean zoneless() {
        return zoneless;
    }
}
