package dev.unleak.guides;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts that hold for every guide, by section: {@code content/guides/shared/<section>.yaml}. Immutable. */
public final class SharedParts {
    /** The sections that must be there. */
    static final List<String> SECTIONS =
            List.of("assess", "causes", "outage", "practices", "risks", "rotation", "stores");

    private final Map<String, List<Part>> sections;
    private final List<Risk> risks;

    private SharedParts(Map<String, List<Part>> sections, List<Risk> risks) {
        this.sections = sections;
        this.risks = risks;
    }

    static SharedParts load(List<Content> contents) {
        Map<String, List<Part>> sections = new LinkedHashMap<>();
        List<Risk> risks = new ArrayList<>();
        for (Content content : contents) {
            for (Path file : content.files("guides/shared", ".yaml")) {
                Node node = Yaml.read(file);
                node.allow("schema", "parts", "risks");
                GuideParser.schema(node);
                String section = file.getFileName().toString().replace(".yaml", "");
                sections.put(
                        section,
                        node.children("parts").stream().map(GuideParser::part).toList());
                node.children("risks").forEach(risk -> risks.add(GuideParser.risk(risk)));
            }
        }
        return new SharedParts(Map.copyOf(sections), List.copyOf(risks));
    }

    /** @throws ContentException if there is no such section */
    public List<Part> section(String name) {
        List<Part> parts = sections.get(name);
        if (parts == null) {
            throw new ContentException("guides/shared/" + name + ".yaml is missing.");
        }
        return parts;
    }

    /** @throws ContentException if there is no such part */
    public Part part(String section, String id) {
        return section(section).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new ContentException("guides/shared/" + section + ".yaml has no part '" + id + "'."));
    }

    List<Risk> risks() {
        return risks;
    }
}
