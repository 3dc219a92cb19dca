package dev.unleak.learn.sandbox;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A throw-away folder made for one exercise.
 *
 * @param home the folder that is ours, with a marker file in it; reset and delete touch nothing outside it
 * @param folder the part that the learner works in
 * @param seed what its forged values were made from
 */
public record Sandbox(Path home, Path folder, long seed) {
    /** Where it was made. */
    public Path parent() {
        return Objects.requireNonNull(home.toAbsolutePath().getParent());
    }
}
