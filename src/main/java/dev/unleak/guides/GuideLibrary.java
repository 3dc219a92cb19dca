package dev.unleak.guides;

import dev.unleak.content.Content;
import dev.unleak.content.Yaml;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guides of the shipped content and of the user's own packs. Immutable. */
public final class GuideLibrary {
    private final SharedParts shared;
    private final Map<String, Guide> byId;
    private final List<Guide> guides;

    private GuideLibrary(SharedParts shared, Map<String, Guide> byId) {
        this.shared = shared;
        this.byId = byId;
        this.guides = byId.values().stream()
                .sorted(Comparator.comparing(Guide::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Reads all guides; where two contents hold a guide of the same id, the later one wins whole.
     *
     * @throws dev.unleak.content.ContentException if a file is not as docs/content-format.md says
     */
    public static GuideLibrary load(Content... contents) {
        List<Content> all = Arrays.asList(contents);
        SharedParts shared = SharedParts.load(all);
        Map<String, Guide> byId = new TreeMap<>();
        for (Content content : all) {
            for (Path file : guideFiles(content)) {
                Guide guide = GuideParser.guide(Yaml.read(file), shared);
                byId.put(guide.id(), guide);
            }
        }
        return new GuideLibrary(shared, byId);
    }

    static List<Path> guideFiles(Content content) {
        Path folder = content.root().resolve("guides");
        return content.files("guides", ".yaml").stream()
                .filter(file -> folder.equals(file.getParent()))
                .toList();
    }

    /** In order of title. */
    public List<Guide> guides() {
        return guides;
    }

    public Optional<Guide> guide(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public SharedParts shared() {
        return shared;
    }
}
