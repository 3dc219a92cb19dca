package dev.unleak.rules.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One TOML table; its keys in any case, as gitleaks takes them. */
final class Table {
    private final Map<String, JsonNode> values = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();

    Table(JsonNode node) {
        node.properties().forEach(entry -> values.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    Optional<String> text(String key) {
        return find(key).filter(JsonNode::isValueNode).map(JsonNode::asText).filter(text -> !text.isBlank());
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        find(key).filter(JsonNode::isArray).ifPresent(list -> list.forEach(item -> texts.add(item.asText())));
        return texts;
    }

    Optional<Double> number(String key) {
        return find(key).filter(JsonNode::isNumber).map(JsonNode::asDouble);
    }

    boolean flag(String key) {
        return find(key).map(JsonNode::asBoolean).orElse(false);
    }

    /** Tables of a list, or the one table that stands for such a list. */
    List<Table> tables(String key) {
        List<Table> tables = new ArrayList<>();
        find(key).ifPresent(value -> {
            if (value.isObject()) {
                tables.add(new Table(value));
            }
            if (value.isArray()) {
                value.forEach(item -> tables.add(new Table(item)));
            }
        });
        return tables;
    }

    /** Keys that nobody asked for, in lower case. */
    Set<String> unread() {
        Set<String> unread = new TreeSet<>(values.keySet());
        unread.removeAll(asked);
        return unread;
    }

    private Optional<JsonNode> find(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        asked.add(lower);
        return Optional.ofNullable(values.get(lower));
    }
}
