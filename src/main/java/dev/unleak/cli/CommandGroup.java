package dev.unleak.cli;

import dev.unleak.content.Content;
import dev.unleak.model.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only groups others, such as {@code unleak rules}. */
abstract class CommandGroup implements Runnable {
    final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CommandGroup(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        String names = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "A command is missing: " + names + ".");
    }

    final void print(ResultOutput.Content content) {
        session.print(content);
    }

    /** The content in this folder, or what ships. */
    static Content content(@Nullable Path folder) {
        if (folder == null) {
            return Content.shipped();
        }
        if (!Files.isDirectory(folder)) {
            throw new UserError(folder + " is not a folder; name the one that holds rules/, guides/ or lessons/.");
        }
        return Content.of(folder);
    }

    /** The last line of a check. */
    static String verdict(int checked, String noun, long complaints) {
        if (checked == 0) {
            return "There is no " + noun + " to check.\n";
        }
        String what = checked + " " + noun + (checked == 1 ? "" : "s") + " checked, ";
        return what
                + (complaints == 0
                        ? "all fine.\n"
                        : complaints + (complaints == 1 ? " complaint.\n" : " complaints.\n"));
    }

    /** A check that had nothing to check must not pass. */
    static int outcome(int checked, boolean fine) {
        if (checked == 0) {
            return ExitCode.UNUSABLE.number;
        }
        return fine ? ExitCode.CLEAN.number : ExitCode.FINDINGS.number;
    }
}
