package dev.unleak.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes one page to print. */
@Command(
        name = "sheet",
        description = "One page to print: what to do now about a finding, or, without one, about any leak.",
        mixinStandardHelpOptions = true)
final class SheetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "FINGERPRINT",
            arity = "0..1",
            description = "The first 8 digits or more of a stored finding's fingerprint.")
    private @Nullable String finding;

    @Mixin
    private final PaperOptions options = new PaperOptions();

    SheetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String digits = finding;
        options.write(
                session,
                () -> digits == null
                        ? session.unleak().papers().calm()
                        : session.unleak().papers().sheet(PaperOptions.finding(session, digits)));
        return ExitCode.CLEAN.number;
    }
}
