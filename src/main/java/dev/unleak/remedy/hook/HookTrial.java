package dev.unleak.remedy.hook;

import dev.unleak.model.CancelToken;
import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves that a hook refuses a secret: in a throw-away working tree a harmless file must pass and a forged secret must
 * not.
 *
 * <p>The repository itself is only read. The hook that runs is our own text, after the installed file was found to be
 * that text byte for byte and executable; it runs where neither the repository's other hooks nor its configuration
 * (filters, monitors, signing programs) reach, so that a hostile repository gets nothing executed.
 */
public final class HookTrial {
    private final Launcher launcher;
    private final Supplier<String> forged;

    /** @param forged makes the text of a file with a forged secret in it, another one each time */
    public HookTrial(Launcher launcher, Supplier<String> forged) {
        this.launcher = launcher;
        this.forged = forged;
    }

    /**
     * What came of it.
     *
     * @param sentence for people: what was seen
     */
    public record Outcome(boolean refuses, String sentence) {}

    /**
     * Takes some seconds; the processes end when cancelled.
     *
     * @throws UserError if the place is no repository, or git is missing
     */
    public Outcome run(Path repository, HookType type, CancelToken cancel) {
        String fault = new HookInstaller(launcher).fault(repository, type);
        if (!fault.isEmpty()) {
            return new Outcome(false, fault);
        }
        Path git = Launcher.onPath("git")
                .orElseThrow(() -> new UserError("A hook is tried with git, which is not on PATH; install git first."));
        try (ScratchRepository scratch = ScratchRepository.make(git, HookScript.text(type, launcher), type, cancel)) {
            return switch (type) {
                case PRE_COMMIT -> commits(scratch);
                case PRE_PUSH -> pushes(scratch);
            };
        } catch (IOException e) {
            throw new UserError("The hook could not be tried in a temporary folder: " + e.getMessage() + ".", e);
        }
    }

    private Outcome commits(ScratchRepository scratch) throws IOException {
        scratch.stage("harmless.txt", "Nothing to see here.\n");
        Optional<String> refusal = scratch.commit();
        if (refusal.isPresent()) {
            return refusesAll(HookType.PRE_COMMIT, refusal.get());
        }
        scratch.stage("config.properties", forged.get());
        return judged(HookType.PRE_COMMIT, scratch.commit());
    }

    private Outcome pushes(ScratchRepository scratch) throws IOException {
        scratch.stage("harmless.txt", "Nothing to see here.\n");
        scratch.commitUnchecked();
        Optional<String> refusal = scratch.push();
        if (refusal.isPresent()) {
            return refusesAll(HookType.PRE_PUSH, refusal.get());
        }
        scratch.stage("config.properties", forged.get());
        scratch.commitUnchecked();
        return judged(HookType.PRE_PUSH, scratch.push());
    }

    private static Outcome judged(HookType type, Optional<String> refusal) {
        return refusal.isPresent()
                ? new Outcome(true, "The " + type.id() + " hook refused a forged secret in a throw-away worktree.")
                : new Outcome(false, "The " + type.id() + " hook let a forged secret pass.");
    }

    /** A hook that refuses everything proves nothing: it may only be unable to start. */
    private static Outcome refusesAll(HookType type, String output) {
        String why = output.lines()
                .filter(line -> line.contains(" refused: "))
                .findFirst()
                .orElseGet(() -> output.lines().reduce("", (_, line) -> line));
        return new Outcome(false, "The " + type.id() + " hook refused a harmless file too: " + why);
    }
}
