package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.guides.Complaint;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.guides.GuideSection;
import dev.unleak.guides.GuideText;
import dev.unleak.guides.GuidesCheck;
import dev.unleak.guides.SnippetLanguage;
import dev.unleak.guides.Snippets;
import dev.unleak.model.UserError;
import dev.unleak.report.PlainText;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists guides, shows one, and checks them. */
@Command(
        name = "guides",
        description = "What to know and do about each provider's credentials.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GuidesCommand extends CommandGroup {
    GuidesCommand(Session session) {
        super(session);
    }

    @Command(name = "list", description = "Every guide.", mixinStandardHelpOptions = true)
    int list() {
        print(out -> {
            for (Guide guide : session.unleak().guides().guides()) {
                out.write(String.format(Locale.ROOT, "%-24s  %s%n", guide.id(), guide.title()));
            }
        });
        return ExitCode.CLEAN.number;
    }

    @Command(name = "show", description = "One guide, as text.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID", description = "As in unleak guides list.") String id,
            @Option(
                            names = "--programs",
                            paramLabel = "LANGUAGE",
                            split = ",",
                            description =
                                    "And programs that read the secret from each store: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    List<SnippetLanguage> languages) {
        GuideLibrary library = session.unleak().guides();
        Guide guide = library.guide(id)
                .orElseThrow(() -> new UserError("There is no guide " + id + "; see unleak guides list."));
        print(out -> {
            out.write(guide.title() + "\n\n");
            GuideText text = new GuideText(library.shared());
            write(out, text.sections(guide));
            if (languages != null) {
                write(out, text.programs(guide, new Snippets(Content.shipped()), languages));
            }
        });
        return ExitCode.CLEAN.number;
    }

    private static void write(Writer out, List<GuideSection> sections) throws IOException {
        for (GuideSection section : sections) {
            out.write("## " + section.title() + "\n\n" + section.markdown().strip() + "\n\n");
        }
    }

    @Command(name = "check", description = "Proves guide files.", mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "FOLDER",
                            arity = "0..1",
                            description = "A content folder that holds guides/; default: what ships.")
                    @Nullable
                    Path folder) {
        Content content = content(folder);
        RuleSet rules = session.unleak().rules();
        List<Complaint> complaints = new GuidesCheck(content, rules, LocalDate.now(session.clock())).complaints();
        int files = content.files("guides", ".yaml").size();
        print(out -> {
            for (Complaint complaint : complaints) {
                out.write(complaint.guide() + ": " + complaint.kind().name().toLowerCase(Locale.ROOT) + ": "
                        + PlainText.of(complaint.text()) + "\n");
            }
            out.write(verdict(files, "guide file", complaints.size()));
        });
        return outcome(files, complaints.stream().noneMatch(complaint -> complaint.kind() == Complaint.Kind.ERROR));
    }
}
