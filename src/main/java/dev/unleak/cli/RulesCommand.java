package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.detect.Masking;
import dev.unleak.detect.RulesCheck;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Origin;
import dev.unleak.model.Reason;
import dev.unleak.model.UserError;
import dev.unleak.report.PlainText;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists rules, proves them, and tries them on a text. */
@Command(
        name = "rules",
        description = "The rules by which secrets are recognised.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesCommand extends CommandGroup {
    private static final int MOST_BYTES = 64 << 20;

    RulesCommand(Session session) {
        super(session);
    }

    @Command(name = "list", description = "Every credential type that is recognised.", mixinStandardHelpOptions = true)
    int list() {
        print(out -> {
            for (Rule rule : session.unleak().rules().rules()) {
                out.write(String.format(
                        Locale.ROOT,
                        "%-44s  %-8s  %-12s  %s%n",
                        rule.id(),
                        rule.severity().id(),
                        rule.isDocumented() ? "documented" : "undocumented",
                        rule.title()));
            }
        });
        return ExitCode.CLEAN.number;
    }

    @Command(
            name = "check",
            description = "Proves rule files with credentials forged on the spot.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "FOLDER",
                            arity = "0..1",
                            description = "A content folder that holds rules/; default: what ships.")
                    @Nullable
                    Path folder) {
        Content content = content(folder);
        int files = RuleSet.files(content).size();
        Map<String, List<String>> complaints = RulesCheck.run(content);
        print(out -> {
            for (Map.Entry<String, List<String>> entry : complaints.entrySet()) {
                for (String complaint : entry.getValue()) {
                    out.write(entry.getKey() + ": " + PlainText.of(complaint) + "\n");
                }
            }
            out.write(verdict(
                    files,
                    "rule file",
                    complaints.values().stream().mapToInt(List::size).sum()));
            if (complaints.isEmpty()) {
                List<Rule> rules = RuleSet.loadFiles(content).rules();
                long documented = rules.stream().filter(Rule::isDocumented).count();
                out.write(documented + " of " + rules.size()
                        + " rules name the vendor's page that documents the format.\n");
            }
        });
        return outcome(files, complaints.isEmpty());
    }

    @Command(
            name = "try",
            description = "Shows what the rules find in a text, and why.",
            mixinStandardHelpOptions = true)
    int attempt(
            @Parameters(paramLabel = "FILE", defaultValue = "-", description = "A file; - is standard input.")
                    Path file,
            @Option(names = "--rule", paramLabel = "ID", description = "Try this rule only.") @Nullable String id) {
        List<Candidate> found = Detector.of(rules(id)).search(Fragment.whole(read(file), origin(file)));
        print(out -> {
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
        return found.isEmpty() ? ExitCode.CLEAN.number : ExitCode.FINDINGS.number;
    }

    private RuleSet rules(@Nullable String id) {
        RuleSet all = session.unleak().rules();
        if (id == null) {
            return all;
        }
        Rule rule =
                all.rule(id).orElseThrow(() -> new UserError("There is no rule " + id + "; see unleak rules list."));
        return RuleSet.of(List.of(rule), all.version());
    }

    private static Origin origin(Path file) {
        return file.toString().equals("-")
                ? new Origin.Stdin()
                : new Origin.File(file.toString().replace('\\', '/'));
    }

    private byte[] read(Path file) {
        boolean stdin = file.toString().equals("-");
        try (InputStream in = stdin ? session.terminal().in() : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UserError(file + " is larger than 64 MiB; use unleak scan for it.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UserError(file + " cannot be read; check the path and its permissions.", e);
        }
    }
}
