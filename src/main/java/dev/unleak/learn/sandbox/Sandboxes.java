package dev.unleak.learn.sandbox;

import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.learn.git.RepositoryScript;
import dev.unleak.lessons.Exercise;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Makes, finds, resets and removes sandboxes. A sandbox is a folder of its own with a marker in it; a folder without
 * the marker is never written to. Methods block on the disk.
 */
public final class Sandboxes {
    private static final String MARKER = "unleak-sandbox.properties";
    private static final String WORK = "work";

    private final RuleSet rules;

    public Sandboxes(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * What a sandbox is made for.
     *
     * @param name names its folder, for example {@code M10.1-find-it}
     * @param content the lesson's folder
     */
    public record Plan(String name, Path content, Exercise.Material material) {}

    /** The sandbox that was made here before, if its marker is still there. */
    public Optional<Sandbox> find(Path parent, Plan plan) {
        Path home = home(parent, plan);
        Path marker = home.resolve(MARKER);
        if (!Files.isRegularFile(marker)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(marker)) {
            properties.load(reader);
            long seed = Long.parseLong(properties.getProperty("seed", ""));
            return Optional.of(new Sandbox(home, home.resolve(WORK), seed));
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(
                    "The sandbox " + home + " is damaged; delete the folder and open the exercise again.", e);
        }
    }

    /**
     * Makes a sandbox below {@code parent}.
     *
     * @throws UserError if there is a folder of that name that is not ours, or the disk cannot be written
     */
    public Sandbox make(Path parent, Plan plan, long seed) {
        Path home = home(parent, plan);
        try {
            if (Files.exists(home) && !Files.isRegularFile(home.resolve(MARKER))) {
                throw new UserError(home + " is there already and was not made by Unleak; choose another folder.");
            }
            Files.createDirectories(home);
            Files.writeString(home.resolve(MARKER), "seed=" + seed + "\n");
            Sandbox sandbox = new Sandbox(home, home.resolve(WORK), seed);
            Trees.delete(sandbox.folder());
            Files.createDirectories(sandbox.folder());
            fill(sandbox, plan.content(), plan.material());
            return sandbox;
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("The sandbox cannot be made in " + parent + ": " + e.getMessage(), e);
        }
    }

    /** The same folder as if nothing had been done in it, with new values from {@code seed}. */
    public Sandbox reset(Sandbox sandbox, Plan plan, long seed) {
        return make(sandbox.parent(), plan, seed);
    }

    /** Removes the sandbox and its folder. */
    public void remove(Sandbox sandbox) {
        if (Files.isRegularFile(sandbox.home().resolve(MARKER))) {
            try {
                Trees.delete(sandbox.home());
            } catch (IOException e) {
                throw new UserError("The sandbox " + sandbox.home() + " cannot be removed: " + e.getMessage(), e);
            }
        }
    }

    /** Puts material into a sandbox, over what is there: files first, then git steps. */
    public void fill(Sandbox sandbox, Path content, Exercise.Material material) throws IOException {
        if (material.files().isPresent()) {
            Path files = content.resolve(material.files().get());
            new Planting(path -> new Filler(rules, sandbox.seed(), path)).copy(files, sandbox.folder());
        }
        if (material.repository().isPresent()) {
            Node script = Yaml.read(content.resolve(material.repository().get()))
                    .map(new Filler(rules, sandbox.seed(), material.repository().get()));
            RepositoryScript.parse(script).run(sandbox.folder());
        }
    }

    private static Path home(Path parent, Plan plan) {
        return parent.toAbsolutePath().normalize().resolve("unleak-" + plan.name());
    }
}
