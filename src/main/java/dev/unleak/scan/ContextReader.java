package dev.unleak.scan;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Explainer;
import dev.unleak.detect.Explanation;
import dev.unleak.model.Candidate;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads again what stands around an occurrence. Blocks on disk; call it off the screen thread. Safe for many threads.
 */
public final class ContextReader {
    private final Reread reread;
    private final Explainer explainer;
    private final Unruled unruled;

    public ContextReader(Detector detector, Fingerprinter fingerprinter) {
        this.reread = new Reread(detector, fingerprinter);
        this.explainer = new Explainer(detector);
        this.unruled = new Unruled(fingerprinter);
    }

    /**
     * One line with every secret on it masked.
     *
     * @param number from 1
     * @param text without its line end; a very long line is cut around the secret
     * @param found whether the occurrence's secret stands on it
     */
    public record Line(int number, String text, boolean found) {}

    /**
     * The occurrence's lines and so many before and behind it; empty when the place is gone or no longer holds the
     * secret. Where the file has changed, the secret is shown where it stands now.
     *
     * @param root the audited root
     * @param lines in [0, 50]
     */
    public List<Line> around(Path root, Finding finding, Occurrence occurrence, int lines) {
        return around(root, finding, occurrence, lines, List.of());
    }

    /** @param reported what other tools reported of the same file: masked too, though no rule may see it */
    public List<Line> around(
            Path root, Finding finding, Occurrence occurrence, int lines, Collection<Finding> reported) {
        if (lines < 0 || lines > 50) {
            throw new IllegalArgumentException("Between 0 and 50 lines can be shown around a secret.");
        }
        return reread.find(root, finding, occurrence)
                .map(seen -> Excerpt.around(
                        seen.fragment(),
                        unruled.with(
                                seen.candidates(),
                                seen.fragment(),
                                reported,
                                seen.sought().position().line(),
                                lines),
                        seen.sought(),
                        lines))
                .orElse(List.of());
    }

    /** The value itself, read again from its place, for a person who asked to see it; empty when it is gone. */
    public Optional<Secret> reveal(Path root, Finding finding, Occurrence occurrence) {
        return reread.find(root, finding, occurrence).map(Reread.Seen::sought).map(Candidate::secret);
    }

    /** How the secret is judged at its place, read again with today's rules; empty when it is gone. */
    public Optional<Explanation> explain(Path root, Finding finding, Occurrence occurrence) {
        return reread.find(root, finding, occurrence).flatMap(seen -> explainer.of(seen.fragment(), seen.sought()));
    }
}
