package dev.unleak.learn.git;

import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Git steps that make a repository, or change one; docs/content-format.md lists them. Always the same objects for the
 * same script and values: times are fixed, nobody's git configuration is asked, no hook runs.
 */
public final class RepositoryScript {
    private static final Set<String> VERBS =
            Set.of("commit", "branch", "checkout", "tag", "note", "stash", "reset", "ref");

    private final List<Step> steps;

    private RepositoryScript(List<Step> steps) {
        this.steps = steps;
    }

    /** @param at label or revision, HEAD unless said otherwise */
    private record Step(
            String verb,
            String subject,
            Map<String, String> write,
            List<String> remove,
            String at,
            Optional<String> as,
            String message) {}

    /** @throws ContentException if a step is unknown or incomplete */
    public static RepositoryScript parse(Node script) {
        script.allow("steps");
        return new RepositoryScript(
                script.children("steps").stream().map(RepositoryScript::step).toList());
    }

    private static Step step(Node node) {
        List<String> verbs = node.keys().stream().filter(VERBS::contains).toList();
        if (verbs.size() != 1) {
            throw node.error("a step has exactly one of "
                    + String.join(", ", VERBS.stream().sorted().toList()));
        }
        String verb = verbs.getFirst();
        node.allow(verb, "write", "remove", "at", "as", "message");
        Map<String, String> write = new LinkedHashMap<>();
        node.child("write").ifPresent(files -> files.keys().forEach(path -> write.put(path, files.text(path))));
        return new Step(
                verb,
                node.text(verb),
                write,
                node.texts("remove"),
                node.text("at", "HEAD"),
                node.optionalText("as"),
                node.text("message", ""));
    }

    /**
     * Runs the steps in the repository at {@code folder}, which is made if there is none, and checks out what HEAD then
     * names.
     */
    public void run(Path folder) throws IOException {
        try (RepositoryBuilder builder = RepositoryBuilder.open(folder)) {
            for (Step step : steps) {
                run(step, builder);
            }
            builder.checkOut();
        }
    }

    private static void run(Step step, RepositoryBuilder builder) throws IOException {
        switch (step.verb()) {
            case "commit" -> builder.commit(step.subject(), step.write(), step.remove());
            case "branch" -> builder.branch(step.subject(), step.at());
            case "checkout" -> builder.checkout(step.subject());
            case "tag" -> builder.tag(step.subject(), step.at(), step.message());
            case "note" -> builder.note(step.subject(), step.at());
            case "stash" -> builder.stash(step.subject(), step.write());
            case "reset" -> builder.reset(step.subject());
            case "ref" -> builder.ref(step.subject(), step.at());
            default -> throw new ContentException("There is no git step " + step.verb() + ".");
        }
        if (step.as().isPresent()) {
            builder.label(step.as().get());
        }
    }
}
