package dev.unleak.cli;

import dev.unleak.detect.Detector;
import dev.unleak.detect.Explainer;
import dev.unleak.detect.LineExplanation;
import dev.unleak.detect.Masking;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.model.UserError;
import dev.unleak.report.ExplanationJson;
import dev.unleak.report.ExplanationText;
import dev.unleak.report.PlainText;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries rules on a text, or explains every judgement on one of its lines. */
@Command(
        name = "try",
        description = "Shows what the rules find in a text, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesTryCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_BYTES = 64 << 20;

    /** A line of a file. */
    private record Spot(Path file, int line) {}

    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file; - is standard input, the default.")
    private @Nullable Path file;

    @Option(
            names = "--explain",
            paramLabel = "FILE:LINE",
            description = "Explain every judgement on this line; with FILE given, the line's number is enough.")
    private @Nullable String explain;

    @Option(names = "--rule", paramLabel = "ID", description = "Try this rule only.")
    private @Nullable String rule;

    @Option(names = "--format", paramLabel = "FORMAT", description = "With --explain: text or jsonl; default: text.")
    private @Nullable Format format;

    RulesTryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (format != null && explain == null) {
            throw new ParameterException(spec.commandLine(), "--format is for --explain only.");
        }
        Detector detector = Detector.of(rules());
        boolean found = Optional.ofNullable(explain)
                .map(this::spot)
                .map(spot -> explain(spot, detector))
                .orElseGet(() -> search(detector));
        return (found ? ExitCode.FINDINGS : ExitCode.CLEAN).number;
    }

    private boolean search(Detector detector) {
        List<Candidate> found = detector.search(fragment(Optional.ofNullable(file)));
        session.print(out -> {
            for (Candidate candidate : found) {
                out.write(String.format(
                        Locale.ROOT,
                        "%d:%d  %s  %.2f  %s%n",
                        candidate.position().line(),
                        candidate.position().column(),
                        candidate.rule(),
                        candidate.confidence(),
                        PlainText.of(Masking.mask(candidate.secret()))));
                for (Reason reason : candidate.reasons()) {
                    out.write(String.format(Locale.ROOT, "    %+.2f  %s%n", reason.push(), reason.text()));
                }
            }
            out.write(found.isEmpty() ? "Nothing found.\n" : "");
        });
        return !found.isEmpty();
    }

    private boolean explain(Spot spot, Detector detector) {
        Fragment text = fragment(Optional.of(spot.file()));
        requireLine(text, spot);
        LineExplanation line = new Explainer(detector).line(text, spot.line());
        session.print(out -> {
            switch (Optional.ofNullable(format).orElse(Format.TEXT)) {
                case TEXT -> ExplanationText.write(line, out);
                case JSONL -> ExplanationJson.write(line, out);
            }
        });
        return !line.judged().isEmpty();
    }

    /** "Nothing found" on a line that is none would be taken for an all-clear. */
    private static void requireLine(Fragment text, Spot spot) {
        int last =
                new Positions(text).of(text.bytes().length, text.bytes().length).line();
        if (spot.line() > last) {
            throw new UserError(spot.file() + " has no line " + spot.line() + "; its last line is " + last + ".");
        }
    }

    /** The file may hold colons itself, so the last one counts. */
    private Spot spot(String text) {
        int colon = text.lastIndexOf(':');
        String line = text.substring(colon + 1);
        Path named = colon > 0 ? Path.of(text.substring(0, colon)) : file;
        if (!line.matches("[1-9][0-9]{0,8}") || named == null) {
            throw new ParameterException(
                    spec.commandLine(), "--explain must name a file and a line, such as settings.py:12.");
        }
        return new Spot(named, Integer.parseInt(line));
    }

    private RuleSet rules() {
        RuleSet all = session.unleak().rules();
        if (rule == null) {
            return all;
        }
        Rule one = all.rule(rule)
                .orElseThrow(() -> new UserError("There is no rule " + rule + "; see unleak rules list."));
        return RuleSet.of(List.of(one), all.version());
    }

    /** @param source empty for standard input, as "-" is */
    private Fragment fragment(Optional<Path> source) {
        Optional<Path> onDisk = source.filter(path -> !path.toString().equals("-"));
        Origin origin = onDisk.<Origin>map(
                        path -> new Origin.File(path.toString().replace('\\', '/')))
                .orElse(new Origin.Stdin());
        try (InputStream in = onDisk.isPresent()
                ? Files.newInputStream(onDisk.get())
                : session.terminal().in()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UserError("The text is larger than 64 MiB; use unleak scan for it.");
            }
            return Fragment.whole(bytes, origin);
        } catch (IOException e) {
            throw new UserError(
                    onDisk.map(Path::toString).orElse("Standard input")
                            + " cannot be read; check the path and its permissions.",
                    e);
        }
    }
}
