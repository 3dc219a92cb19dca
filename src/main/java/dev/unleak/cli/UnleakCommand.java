package dev.unleak.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name, on which the commands hang. */
@Command(
        name = "unleak",
        description = "Finds secrets in folders and git repositories, and helps to repair what leaked.",
        footer = {
            "",
            "Without a command Unleak opens its window.",
            "Exit codes: 0 nothing found, 1 secrets found, 2 wrong use or unusable input, 3 not everything could be searched."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class UnleakCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
