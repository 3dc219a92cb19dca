package dev.unleak.remedy.used;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import dev.unleak.remedy.used.LogEvent.Identity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Reads exports of audit logs, as a stream: of a log of any size only counts are held. Blocks; call it off the screen
 * thread.
 */
public final class AuditLog {
    private static final int SAMPLE = 500;
    private static final int MOST_IDENTITIES = 20_000;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_SLOTS = 400_000;

    private AuditLog() {}

    /**
     * What it holds, and whose entries.
     *
     * @param chosen which fields hold what; empty to tell by the format
     * @param zone of times that tell none
     * @param progress hears the bytes read so far
     * @throws UserError if it cannot be read, or no field of it is known to hold the time, or none holds one
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Survey survey(
            Path root, Optional<Columns> chosen, ZoneId zone, CancelToken cancel, LongConsumer progress) {
        LogFiles files = LogFiles.at(root);
        List<String> names = names(files, cancel);
        LogFormat format = LogFormat.of(names);
        Columns columns = resolved(chosen.orElseGet(() -> format.columns(names)), names);
        if (names.isEmpty()) {
            throw new UserError(root + " holds no entry that can be read; export the log as JSON or CSV.");
        }
        if (columns.of(Columns.Column.TIME).isEmpty()) {
            // Without their names: of a table without a head they are its first row, which may hold a secret.
            throw new UserError("No field of " + root + " is known to hold the time; say which one does.");
        }
        Surveyor surveyor = new Surveyor();
        List<String> broken = new ArrayList<>();
        EventReader reader = new EventReader(columns, zone, surveyor::take);
        String digest = files.read(reader, cancel, progress, broken);
        if (reader.entries() == 0) {
            throw new UserError("No entry of " + root + " has a time that can be read, such as 2026-11-03T14:30:00Z;"
                    + " say which other field holds it, or export the log again.");
        }
        return new Survey(
                root,
                format,
                columns,
                names,
                digest,
                files.files().size(),
                reader.entries(),
                reader.unread(),
                List.copyOf(broken),
                reader.zoneless(),
                zone,
                surveyor.first,
                surveyor.last,
                surveyor.slots,
                surveyor.identities());
    }

    /**
     * What it holds of one credential.
     *
     * @throws UserError if it cannot be read, or is no longer the export that was surveyed
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Use read(Survey survey, String credential, Window window, CancelToken cancel, LongConsumer progress) {
        Counter counter = new Counter(credential.strip(), window);
        String digest = LogFiles.at(survey.root())
                .read(
                        new EventReader(survey.columns(), survey.zone(), counter::take),
                        cancel,
                        progress,
                        new ArrayList<>());
        if (!digest.equals(survey.digest())) {
            throw new UserError(survey.root() + " has changed since it was opened; open it again.");
        }
        return counter.use();
    }

    /**
     * Which fields the first entries have, and which of them seem to hold what.
     *
     * @throws UserError if it cannot be read
     */
    public static Fields fields(Path root, CancelToken cancel) {
        List<String> names = names(LogFiles.at(root), cancel);
        LogFormat format = LogFormat.of(names);
        return new Fields(format, names, resolved(format.columns(names), names));
    }

    /**
     * Fields of an export.
     *
     * @param names as the export has them, so that they may hold secrets where a table has no head
     */
    public record Fields(LogFormat format, List<String> names, Columns columns) {
        /** Those whose names may be shown. */
        public Fields only(Predicate<String> shown) {
            return new Fields(format, names.stream().filter(shown).toList(), columns);
        }
    }

    /** Bytes of the whole export, packed as it is, for progress. */
    public static long bytes(Path root) {
        return LogFiles.at(root).bytes();
    }

    private static List<String> names(LogFiles files, CancelToken cancel) {
        TreeSet<String> names = new TreeSet<>();
        files.read(new NameSample(names, SAMPLE), cancel, _ -> {}, new ArrayList<>());
        return List.copyOf(names);
    }

    /** As this export spells the names. */
    private static Columns resolved(Columns columns, List<String> names) {
        Map<String, String> spelling = new HashMap<>();
        names.forEach(name -> spelling.putIfAbsent(Columns.plain(name), name));
        Columns resolved = columns;
        for (Columns.Column column : Columns.Column.values()) {
            resolved = resolved.with(
                    column,
                    columns.of(column).stream()
                            .map(name -> names.contains(name) ? name : spelling.getOrDefault(Columns.plain(name), name))
                            .toList());
        }
        return resolved;
    }

    private static final class Surveyor {
        private final SortedMap<Long, Long> slots = new TreeMap<>();
        private final Map<Identity, Long> counts = new HashMap<>();
        private Optional<Instant> first = Optional.empty();
        private Optional<Instant> last = Optional.empty();

        void take(LogEvent event) {
            Instant at = event.at();
            first = first.filter(earlier -> !earlier.isAfter(at)).or(() -> Optional.of(at));
            last = last.filter(later -> !later.isBefore(at)).or(() -> Optional.of(at));
            long slot = Survey.slot(at);
            if (slots.size() < MOST_SLOTS || slots.containsKey(slot)) {
                slots.merge(slot, 1L, Long::sum);
            }
            for (Identity identity : event.identities()) {
                if (counts.size() < MOST_IDENTITIES || counts.containsKey(identity)) {
                    counts.merge(identity, 1L, Long::sum);
                }
            }
        }

        List<Survey.Named> identities() {
            return counts.entrySet().stream()
                    .map(entry -> new Survey.Named(
                            entry.getKey().field(), entry.getKey().value(), entry.getValue()))
                    .sorted(Comparator.comparingLong(Survey.Named::entries)
                            .reversed()
                            .thenComparing(Survey.Named::field)
                            .thenComparing(Survey.Named::value))
                    .toList();
        }
    }

    private static final class Counter {
        private final String credential;
        private final Window window;
        private final Tallies<String> total = new Tallies<>(1);
        private final Tallies<String> addresses = new Tallies<>(MOST_VALUES);
        private final Tallies<String> agents = new Tallies<>(MOST_VALUES);
        private final Tallies<String> actions = new Tallies<>(MOST_VALUES);
        private final Tallies<Long> slots = new Tallies<>(MOST_SLOTS);

        Counter(String credential, Window window) {
            this.credential = credential;
            this.window = window;
        }

        void take(LogEvent event) {
            if (event.isBy(credential)) {
                total.add("", event, window);
                addresses.add(event.address(), event, window);
                agents.add(event.agent(), event, window);
                actions.add(event.action(), event, window);
                slots.add(Survey.slot(event.at()), event, window);
            }
        }

        Use use() {
            return new Use(
                    credential,
                    window,
                    total.list().stream().findFirst(),
                    addresses.list(),
                    agents.list(),
                    actions.list(),
                    slots.list(),
                    addresses.leftOut() + agents.leftOut() + actions.leftOut() + slots.leftOut());
        }
    }
}
