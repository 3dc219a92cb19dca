package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.model.UserError;
import dev.unleak.report.PlainText;
import dev.unleak.rules.RuleSet;
import dev.unleak.rules.imported.ImportedRules;
import dev.unleak.rules.imported.RulesImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over the rules of another tool's configuration. */
@Command(
        name = "import",
        description = "Takes over the rules of a gitleaks or betterleaks configuration.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesImportCommand implements Callable<Integer> {
    private static final String MARK = "# Imported from ";

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "A configuration in TOML, such as .gitleaks.toml.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The content folder to write into; default: your own, which every scan reads.")
    private @Nullable Path output;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the rules' ids begin with; default: FILE's name.")
    private @Nullable String name;

    RulesImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder = Optional.ofNullable(output)
                .orElseGet(() -> session.unleak().folder().prepare().packs());
        String prefix = Optional.ofNullable(name).orElseGet(() -> plainName(file));
        ImportedRules imported = RulesImport.read(file, prefix, others(folder, prefix));
        Path written = folder.resolve("rules").resolve(imported.name());
        if (imported.taken() > 0) {
            write(written, imported.text());
        }
        session.print(out -> {
            for (ImportedRules.Outcome rule : imported.rules()) {
                String what = rule.taken() ? "imported as " + rule.id() : "left out";
                out.write(PlainText.of(rule.rule()) + ": " + what + "\n");
                for (String told : rule.told()) {
                    out.write("    It " + PlainText.of(told) + ".\n");
                }
            }
            for (String note : imported.notes()) {
                out.write(PlainText.of(note) + "\n");
            }
            out.write(imported.taken() + " of " + imported.rules().size() + " rules imported"
                    + (imported.taken() > 0 ? " into " + written : "") + ".\n");
        });
        return (imported.taken() > 0 ? ExitCode.CLEAN : ExitCode.UNUSABLE).number;
    }

    private static String plainName(Path file) {
        String whole = file.getFileName() == null ? "" : file.getFileName().toString();
        return whole.replaceFirst("^\\.", "").replaceFirst("\\.[^.]*$", "");
    }

    /** Ids of the rules that ship, and of the folder's other files. */
    private static Predicate<String> others(Path folder, String prefix) {
        RuleSet shipped = RuleSet.load(Content.shipped());
        RuleSet all = shipped.with(Content.of(folder), leftOut -> {});
        return id -> shipped.rule(id).isPresent()
                || all.rule(id)
                        .filter(rule -> !rule.provider().equals(RulesImport.provider(prefix)))
                        .isPresent();
    }

    private void write(Path target, String text) {
        try {
            Files.createDirectories(target.resolveSibling(""));
            if (Files.exists(target) && !Files.readString(target).startsWith(MARK)) {
                throw new UserError(target + " was not written by an import; choose another --name.");
            }
        } catch (IOException e) {
            throw new UserError(target + " cannot be written; choose another folder with --output.", e);
        }
        new ResultOutput(session.terminal(), Optional.of(target)).write(out -> out.write(text));
    }
}
