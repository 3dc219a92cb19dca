package dev.unleak.scan.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project's scheme for ids and the secrets that may stand, in order of id. */
public final class Baseline {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::id).thenComparing(Entry::type);

    private final IdScheme scheme;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byId;
    private final Set<String> types;

    /** Of two entries for one secret, as a merge may leave them, the one that lasts longer counts. */
    public Baseline(IdScheme scheme, List<Entry> entries) {
        this.scheme = scheme;
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries.stream()
                .sorted(ORDER.thenComparing(Comparator.comparing(Entry::expires).reversed()))
                .toList()) {
            if (kept.isEmpty() || !kept.getLast().names(entry.id(), entry.type())) {
                kept.add(entry);
            }
        }
        this.entries = List.copyOf(kept);
        this.byId = kept.stream().collect(Collectors.groupingBy(Entry::id));
        this.types = kept.stream().map(Entry::type).collect(Collectors.toUnmodifiableSet());
    }

    public IdScheme scheme() {
        return scheme;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Credential types that some entry is for: only secrets of these need an id. */
    public Set<String> types() {
        return types;
    }

    public Optional<Entry> entry(String id, String type) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(entry -> entry.names(id, type))
                .findFirst();
    }

    /** With these entries in place of any for the same secrets. */
    public Baseline with(List<Entry> more) {
        Predicate<Entry> replaced = old -> more.stream().anyMatch(entry -> entry.names(old.id(), old.type()));
        return new Baseline(
                scheme,
                Stream.concat(entries.stream().filter(replaced.negate()), more.stream())
                        .toList());
    }

    public Baseline without(List<Entry> gone) {
        return new Baseline(
                scheme, entries.stream().filter(entry -> !gone.contains(entry)).toList());
    }
}
