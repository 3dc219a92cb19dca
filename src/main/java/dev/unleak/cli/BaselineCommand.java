package dev.unleak.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a project lets stand for a while. */
@Command(
        name = "baseline",
        description = "What a project lets stand for a while: who decided, why, and until when.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BaselineCommand extends CommandGroup {
    private BaselineCommand(Session session) {
        super(session);
    }

    static CommandLine with(Session session) {
        return new CommandLine(new BaselineCommand(session))
                .addSubcommand(new BaselineCreate(session))
                .addSubcommand(new BaselineAdd(session))
                .addSubcommand(new BaselineAccept(session))
                .addSubcommand(new BaselinePrune(session))
                .addSubcommand(new BaselineShow(session))
                .addSubcommand(new BaselineMark(session));
    }
}
