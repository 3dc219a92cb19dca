package dev.unleak.rules;

import dev.unleak.content.Content;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How much each sign about a match counts, by the sign's id: content/weights.yaml. */
public record Weights(Map<String, Double> byId) {
    public Weights {
        byId = Map.copyOf(byId);
    }

    /** @throws dev.unleak.content.ContentException if the shipped file is not as docs/content-format.md says */
    public static Weights shipped() {
        Node node = Yaml.read(file());
        node.allow("schema", "weights");
        Node weights = node.child("weights").orElseThrow(() -> node.error("'weights' is missing"));
        Map<String, Double> byId = new TreeMap<>();
        weights.keys().forEach(id -> byId.put(id, weights.decimal(id, 0)));
        return new Weights(byId);
    }

    static Path file() {
        return Content.shipped().root().resolve("weights.yaml");
    }
}
