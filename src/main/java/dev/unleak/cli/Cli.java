package dev.unleak.cli;

import dev.unleak.app.Unleak;
import dev.unleak.content.ContentException;
import dev.unleak.model.UserError;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: commands by name, and one plain sentence for every error. */
public final class Cli {
    private static final String EMPTY_PATH = "the path is empty";

    private final Session session;

    public Cli(Unleak unleak, Terminal terminal) {
        session = new Session(unleak, terminal, Clock.systemDefaultZone());
    }

    /** Runs one command to its end and returns the exit code. */
    public int run(String... arguments) {
        CommandLine line = commands(arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Cli::path);
        line.setOut(new PrintWriter(session.terminal().out(), true, StandardCharsets.UTF_8));
        line.setErr(session.terminal().err());
        line.setParameterExceptionHandler((wrong, _) -> {
            String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
            return fail(withoutStop(wrongUse(wrong)) + "; see " + command + " --help.");
        });
        line.setExecutionExceptionHandler((e, _, _) -> explain(e));
        int code = execute(line, arguments);
        session.unleak().leftOutRules().forEach(session::say);
        return code;
    }

    private int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            log().error("The heap is too small", e);
            session.say("There is not enough memory for this; give it more, as with UNLEAK_OPTS=-Xmx4g.");
            return ExitCode.INCOMPLETE.number;
        }
    }

    /** A scan is what is waited for, so that the other commands are not even looked at when it is asked for. */
    private CommandLine commands(String... arguments) {
        CommandLine line = new CommandLine(new UnleakCommand()).addSubcommand(new ScanCommand(session));
        if (arguments.length > 0 && arguments[0].equals("scan")) {
            return line;
        }
        return line.addSubcommand(new CommandLine(new RulesCommand(session))
                        .addSubcommand(new RulesTryCommand(session))
                        .addSubcommand(new RulesImportCommand(session)))
                .addSubcommand(new GuidesCommand(session))
                .addSubcommand(new FixCommand(session))
                .addSubcommand(new CommandLine(new ReportCommand(session))
                        .addSubcommand(new SheetCommand(session))
                        .addSubcommand(new IncidentCommand(session)))
                .addSubcommand(new PlanCommand(session))
                .addSubcommand(new HookCommand(session))
                .addSubcommand(new RewriteCommand(session))
                .addSubcommand(new LogCommand(session))
                .addSubcommand(new LessonsCommand(session))
                .addSubcommand(BaselineCommand.with(session));
    }

    /** Runs other work, such as the window, and tells its errors as those of a command. */
    public int guard(Runnable work) {
        try {
            work.run();
            return ExitCode.CLEAN.number;
        } catch (RuntimeException e) {
            return explain(e);
        }
    }

    private int explain(Exception e) {
        if (e instanceof UserError || e instanceof ContentException) {
            log().info("Refused", e);
            return fail(sentence(e));
        }
        log().error("A fault of ours", e);
        session.say("Unleak failed unexpectedly (" + e.getClass().getSimpleName() + "); details are in "
                + session.unleak().folder().logs() + ".");
        return ExitCode.INCOMPLETE.number;
    }

    /** Looked up only when there is something to log: finding the logging library takes longer than a small scan. */
    private static Logger log() {
        return LoggerFactory.getLogger(Cli.class);
    }

    private int fail(String sentence) {
        session.say(sentence);
        return ExitCode.UNUSABLE.number;
    }

    /** The JDK takes an empty path for the current folder, which is not what a script with an unset variable means. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException(EMPTY_PATH);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no path: " + e.getReason());
        }
    }

    /** What picocli says of a wrong word is in the terms of Java. */
    private static String wrongUse(ParameterException wrong) {
        // Where any number of paths may stand, picocli leaves over the first that is none.
        if (wrong instanceof UnmatchedArgumentException left
                && left.getUnmatched().getFirst().isBlank()) {
            return EMPTY_PATH;
        }
        return wrong.getArgSpec() instanceof OptionSpec option
                        && wrong.getValue() != null
                        && option.completionCandidates() != null
                ? option.longestName() + " takes " + String.join(", ", option.completionCandidates()) + ", but not "
                        + wrong.getValue()
                : oneLine(wrong);
    }

    private static String sentence(Exception e) {
        return withoutStop(oneLine(e)) + ".";
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
