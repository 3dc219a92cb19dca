package dev.unleak.lessons;

import dev.unleak.content.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an exercise step asks for and how it is proved to be fair.
 *
 * @param engine what looks at the work
 * @param check name of the check within the engine
 * @param form what the learner hands in
 * @param prompt label of the answer field; empty for {@link Form#WORK}
 * @param sandbox what the throw-away folder is made of, where the exercise needs one
 * @param exhibits texts to show beside the task
 * @param with the check's own parameters
 * @param start what the learner begins with: must fail
 * @param solution must pass
 * @param wrong plausible wrong attempts: each must fail, and say so in its own words
 */
public record Exercise(
        Engine engine,
        String check,
        Form form,
        String prompt,
        Optional<Material> sandbox,
        List<Exhibit> exhibits,
        Node with,
        Trial start,
        Trial solution,
        List<Trial> wrong) {

    public enum Engine {
        /** Reads a repository: all refs, tags, stash, notes, reflogs, index and objects that nothing names. */
        GIT,
        /** Runs the learner's program with a controlled environment and limits. */
        RUN,
        /** Reads a configuration or a program by its structure. */
        AST,
        /** A provider or vault on loopback that issues forged credentials and keeps a log. */
        SIM,
        /** The application's own scanner, or its pattern engine. */
        SCAN,
        /** An answer key. */
        KEY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Form {
        /** The state of the sandbox is the answer. */
        WORK,
        /** One line of text. */
        LINE,
        /** One answer a line. */
        LINES
    }

    /**
     * What a sandbox is made of: paths relative to the lesson's folder.
     *
     * @param files a folder that is copied, placeholders filled in
     * @param repository a script of git steps
     */
    public record Material(Optional<String> files, Optional<String> repository) {}

    public record Exhibit(String title, String text) {}

    /**
     * An attempt kept with the lesson, so that the checker can make it.
     *
     * @param answer what is handed in
     * @param files folder that is copied over the sandbox first
     * @param script git steps that are made in the sandbox first
     * @param says a part of the feedback that this attempt must get; empty where any will do
     */
    public record Trial(Optional<String> answer, Optional<String> files, Optional<String> script, String says) {}
}
