package dev.unleak.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what happened to a finding and what proves it. */
@Command(
        name = "incident",
        description = "What happened to a finding, what was done and what proves it, without the value.",
        mixinStandardHelpOptions = true)
final class IncidentCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FINGERPRINT",
            description = "The first 8 digits or more of a stored finding's fingerprint.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String finding;

    @Mixin
    private final PaperOptions options = new PaperOptions();

    IncidentCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        options.write(session, () -> session.unleak().papers().incident(PaperOptions.finding(session, finding)));
        return ExitCode.CLEAN.number;
    }
}
