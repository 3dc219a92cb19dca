package dev.unleak.remedy.rewrite;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.scan.ContextReader;
import dev.unleak.store.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** Rehearsals of known findings, each remembered by its repository until the next one. */
public final class Rehearsals {
    private static final String KEPT = "rewrite.";

    private final Rehearser rehearser;
    private final ContextReader reader;
    private final Settings settings;

    public Rehearsals(Rehearser rehearser, ContextReader reader, Settings settings) {
        this.rehearser = rehearser;
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Reads the value again and rehearses; blocks.
     *
     * @param root the canonical top of a repository in which the finding was found
     * @param remove whether files that ever held it are removed altogether
     * @throws UserError if the value or the repository cannot be read
     */
    public Rehearsal rehearse(Path root, Finding finding, boolean remove, CancelToken cancel) {
        Secret value = finding.occurrences().stream()
                .flatMap(place -> reader.reveal(root, finding, place).stream())
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "The value cannot be read again from any of its places; scan the repository once more."));
        Rehearsal rehearsal = rehearser.rehearse(root, finding, value, remove, cancel);
        settings.set(KEPT + root, rehearsal.traces().text());
        return rehearsal;
    }

    /** What the last rehearsal of a repository found; empty if there was none. */
    public Optional<Traces> last(Path root) {
        return settings.get(KEPT + root).flatMap(Traces::of);
    }
}
