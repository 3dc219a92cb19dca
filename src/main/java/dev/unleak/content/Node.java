package dev.unleak.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a content file, read key by key. Every complaint names the file and the key's path, so that an author
 * can mend it.
 */
public final class Node {
    private final String at;
    private final Map<?, ?> map;

    Node(String at, Map<?, ?> map) {
        this.at = at;
        this.map = map;
    }

    /** Names this place in messages. */
    public String at() {
        return at;
    }

    public ContentException error(String message) {
        return new ContentException(at + ": " + message);
    }

    /** The same with every text passed through {@code change}, deep inside too. */
    public Node map(UnaryOperator<String> change) {
        return new Node(at, changed(map, change));
    }

    private static @Nullable Object changed(@Nullable Object value, UnaryOperator<String> change) {
        return switch (value) {
            case null -> null;
            case String text -> change.apply(text);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(changed(item, change)));
                yield copy;
            }
            case Map<?, ?> nested -> changed(nested, change);
            default -> value;
        };
    }

    private static Map<?, ?> changed(Map<?, ?> map, UnaryOperator<String> change) {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(key, changed(item, change)));
        return copy;
    }

    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    public boolean has(String key) {
        return map.get(key) != null;
    }

    /** @throws ContentException if a key is none of these: a misspelt key must not be ignored */
    public void allow(String... keys) {
        Set<String> unknown = keys();
        unknown.removeAll(Set.of(keys));
        if (!unknown.isEmpty()) {
            throw error("unknown key " + String.join(", ", unknown));
        }
    }

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> error("'" + key + "' is missing"));
    }

    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(map.get(key)).map(value -> scalar(key, value));
    }

    public int number(String key, int otherwise) {
        return switch (map.get(key)) {
            case null -> otherwise;
            case Integer number -> number;
            default -> throw error("'" + key + "' must be a whole number");
        };
    }

    public double decimal(String key, double otherwise) {
        return switch (map.get(key)) {
            case null -> otherwise;
            case Number number -> number.doubleValue();
            default -> throw error("'" + key + "' must be a number");
        };
    }

    public boolean flag(String key, boolean otherwise) {
        return switch (map.get(key)) {
            case null -> otherwise;
            case Boolean flag -> flag;
            default -> throw error("'" + key + "' must be true or false");
        };
    }

    /** @throws ContentException if the key is missing or is none of the type's words, written in kebab case */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, text(key), type);
    }

    /** A list of such words; a missing key is the empty set. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
        Set<E> choices = EnumSet.noneOf(type);
        texts(key).forEach(word -> choices.add(choice(key, word, type)));
        return Collections.unmodifiableSet(choices);
    }

    private <E extends Enum<E>> E choice(String key, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw error("'" + key + "' must be one of "
                + Stream.of(type.getEnumConstants()).map(Node::word).collect(Collectors.joining(", ")));
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A day, written as 2026-11-24. */
    public LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw error("'" + key + "' must be a day such as 2026-11-24");
        }
    }

    /** A mapping of scalars, in the file's order; a missing key is the empty map. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        section(key).map.forEach((name, value) -> texts.put(String.valueOf(name), scalar(key, value)));
        return Collections.unmodifiableMap(texts);
    }

    /** Whether the path leads to something: keys joined by dots, items of a list by their {@code id}. */
    public boolean reaches(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return has(path);
        }
        String key = path.substring(0, dot);
        String rest = path.substring(dot + 1);
        return switch (map.get(key)) {
            case Map<?, ?> child -> new Node(at, child).reaches(rest);
            case List<?> list -> reachesInList(list, rest);
            case null, default -> false;
        };
    }

    private boolean reachesInList(List<?> items, String path) {
        String id = path.split("\\.", 2)[0];
        return items.stream()
                .filter(item -> item instanceof Map<?, ?> child && id.equals(child.get("id")))
                .anyMatch(item ->
                        path.equals(id) || new Node(at, (Map<?, ?>) item).reaches(path.substring(id.length() + 1)));
    }

    /** A list of scalars; a missing key is the empty list. */
    public List<String> texts(String key) {
        return items(key).stream().map(item -> scalar(key, item)).toList();
    }

    public Optional<Node> child(String key) {
        return switch (map.get(key)) {
            case null -> Optional.empty();
            case Map<?, ?> child -> Optional.of(new Node(at + " " + key, child));
            default -> throw error("'" + key + "' must be a mapping");
        };
    }

    /** A mapping; a missing key is the empty one. */
    public Node section(String key) {
        return child(key).orElseGet(() -> new Node(at + " " + key, Map.of()));
    }

    /** A list of mappings; a missing key is the empty list. */
    public List<Node> children(String key) {
        List<Node> children = new ArrayList<>();
        for (Object item : items(key)) {
            String place = at + " " + key + "[" + children.size() + "]";
            if (!(item instanceof Map<?, ?> child)) {
                throw new ContentException(place + ": a mapping was expected");
            }
            Object id = child.get("id");
            children.add(new Node(id == null ? place : at + " " + key + " " + id, child));
        }
        return children;
    }

    private List<?> items(String key) {
        return switch (map.get(key)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw error("'" + key + "' must be a list");
        };
    }

    private String scalar(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw error("'" + key + "' must hold single values; quote a text that has a colon");
        }
        return String.valueOf(value);
    }
}
