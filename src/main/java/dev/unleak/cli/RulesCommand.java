package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.detect.RulesCheck;
import dev.unleak.report.PlainText;
import dev.unleak.rules.Rule;
import dev.unleak.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists rules and proves them; what else is done with rules has commands of its own. */
@Command(
        name = "rules",
        description = "The rules by which secrets are recognised.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesCommand extends CommandGroup {
    RulesCommand(Session session) {
        super(session);
    }

    @Command(name = "list", description = "Every credential type that is recognised.", mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--columns",
                            paramLabel = "COLUMN",
                            split = ",",
                            description = "What to tell of each behind its id: ${COMPLETION-CANDIDATES};"
                                    + " default: severity,source,title.")
                    @Nullable
                    List<RuleColumn> columns) {
        List<RuleColumn> told = columns == null ? RuleColumn.DEFAULT : columns;
        print(out -> {
            Detector detector = session.unleak().detector();
            for (Rule rule : session.unleak().rules().rules()) {
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-44s", rule.id()));
                told.forEach(column -> line.append("  ").append(column.of(rule, detector)));
                out.write(line.toString().stripTrailing() + System.lineSeparator());
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
}
