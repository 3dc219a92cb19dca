package dev.unleak.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
            throw error("'" + key + "' must be a single value");
        }
        return String.valueOf(value);
    }
}
