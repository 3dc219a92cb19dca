package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.learn.LessonsCheck;
import dev.unleak.lessons.Lesson;
import dev.unleak.report.PlainText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists lessons, and proves them. */
@Command(
        name = "lessons",
        description = "The course on handling secrets.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class LessonsCommand extends CommandGroup {
    LessonsCommand(Session session) {
        super(session);
    }

    @Command(name = "list", description = "Every lesson, in the order of the course.", mixinStandardHelpOptions = true)
    int list() {
        print(out -> {
            for (Lesson lesson : session.unleak().lessons().lessons().toList()) {
                out.write(String.format(
                        Locale.ROOT, "%-6s  %2d min  %s%n", lesson.id(), lesson.minutes(), lesson.title()));
            }
        });
        return ExitCode.CLEAN.number;
    }

    @Command(
            name = "check",
            description = "Proves lessons: every exercise is failed and passed in a sandbox.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "FOLDER",
                            arity = "0..1",
                            description = "A content folder that holds lessons/; default: what ships.")
                    @Nullable
                    Path folder) {
        Content content = content(folder);
        int files = content.files("lessons", "lesson.md").size();
        List<LessonsCheck.Problem> problems =
                new LessonsCheck(session.unleak().rules(), session.unleak().detector()).run(content);
        print(out -> {
            for (LessonsCheck.Problem problem : problems) {
                out.write(PlainText.of(problem.toString()) + "\n");
            }
            out.write(verdict(files, "lesson", problems.size()));
        });
        return outcome(files, problems.isEmpty());
    }
}
