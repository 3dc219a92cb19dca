package dev.unleak.rules;

import dev.unleak.content.Content;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How much each sign about a match counts, by the sign's id: content/weights.yaml. */
public record Weights(Map<String, Double> byId) {
    static final String NAME = "weights.yaml";

    public Weights {
        byId = Map.copyOf(byId);
    }

    /** @throws dev.unleak.content.ContentException if the shipped file is not as docs/content-format.md says */
    public static Weights shipped() {
        Content content = Content.shipped();
        return RuleIndex.readWeights(content).orElseGet(() -> of(content.root()));
    }

    static Weights of(Path root) {
        Node node = Yaml.read(root.resolve(NAME));
        node.allow("schema", "weights");
        Node weights = node.child("weights").orElseThrow(() -> node.error("'weights' is missing"));
        Map<String, Double> byId = new TreeMap<>();
        weights.keys().forEach(id -> byId.put(id, weights.decimal(id, 0)));
        return new Weights(byId);
    }

    static Path file() {
        return Content.shipped().root().resolve(NAME);
    }
}
