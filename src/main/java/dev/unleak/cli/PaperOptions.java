package dev.unleak.cli;

import dev.unleak.model.Finding;
import dev.unleak.model.UserError;
import dev.unleak.report.paper.Paper;
import dev.unleak.report.paper.PaperFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As what and where a paper is written. */
final class PaperOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pdf",
            description = "${COMPLETION-CANDIDATES}; default: pdf.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PaperFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where it is written; default: standard output.")
    private @Nullable Path output;

    void write(Session session, Supplier<Paper> paper) {
        ResultOutput results = new ResultOutput(session.terminal(), Optional.ofNullable(output));
        Paper made = paper.get();
        results.writeBytes(out -> format.write(made, out));
    }

    /**
     * The stored finding with a fingerprint.
     *
     * @param digits its first 8 or more
     * @throws UserError if there is none, or more than one
     */
    static long finding(Session session, String digits) {
        if (!digits.matches("[0-9a-f]{8,64}")) {
            throw new UserError(
                    digits + " is no fingerprint; give the first 8 digits or more, as a report tells them.");
        }
        List<Finding> found = session.unleak().store().findings().starting(digits);
        if (found.size() > 1) {
            throw new UserError(
                    "More than one finding has a fingerprint that begins with " + digits + "; give more digits.");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "No stored finding has the fingerprint " + digits + "; run unleak scan on its folder first."))
                .id();
    }
}
