package dev.unleak.remedy.sample;

import dev.unleak.content.Content;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Makes the sample repository of {@code content/samples/shop-api.yaml}: a year of an invented shop, with a forged
 * credential in every kind of place. Each time others are forged; none was ever real.
 */
public final class SampleRepository {
    private final RuleSet rules;
    private final Node story;
    private final Clock clock;

    public SampleRepository(RuleSet rules, Content content, Clock clock) {
        this.rules = rules;
        this.story = Yaml.read(content.root().resolve("samples").resolve("shop-api.yaml"));
        this.clock = clock;
        story.allow("schema", "name", "secrets", "decoys", "authors", "story");
    }

    /**
     * Makes a new folder for it in the given one, and its origin beside it. Takes about a second.
     *
     * @throws UserError if the folder cannot be written to
     */
    public Sample make(Path folder, RandomGenerator random) {
        Map<String, String> values = new HashMap<>();
        List<Planted> planted = forge(new Forge(random.nextLong()), values);
        try {
            Path root = free(Files.createDirectories(folder), story.text("name"));
            Path origin = root.resolveSibling(root.getFileName() + ".git");
            try (StoryTeller teller =
                    new StoryTeller(root, origin, values, story.textMap("authors"), clock.instant())) {
                for (Node chapter : story.children("story")) {
                    teller.tell(Chapter.of(chapter));
                }
            }
            return new Sample(root, origin, planted);
        } catch (IOException | GitAPIException e) {
            throw new UserError(
                    "The sample repository could not be made in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private List<Planted> forge(Forge forge, Map<String, String> values) {
        List<Planted> planted = new ArrayList<>();
        Node secrets = story.section("secrets");
        for (String name : secrets.keys()) {
            Node secret = secrets.section(name);
            secret.allow("rule", "path", "where", "pushed");
            String id = secret.text("rule");
            Rule rule = rules.rule(id).orElseThrow(() -> secret.error("there is no rule " + id));
            values.put(name, forge.forge(rule).reveal());
            planted.add(new Planted(
                    name, id, secret.text("path"), secret.choices("where", Where.class), secret.flag("pushed", false)));
        }
        story.textMap("decoys").forEach((name, text) -> values.put(name, forge.fill(text, "")));
        return List.copyOf(planted);
    }

    /** A name that is not taken: shop-api, shop-api-2 and so on. */
    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int number = 2;
                Files.exists(free) || Files.exists(folder.resolve(free.getFileName() + ".git"));
                number++) {
            free = folder.resolve(name + "-" + number);
        }
        return free;
    }
}
