package dev.unleak;

import dev.unleak.app.Unleak;
import dev.unleak.cli.Cli;
import dev.unleak.cli.Terminal;

/** Starts the window or the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code;
        try (Unleak unleak = Unleak.in(Unleak.dataFolder())) {
            code = run(unleak, args);
        }
        System.exit(code);
    }

    private static int run(Unleak unleak, String[] args) {
        Terminal terminal = Terminal.ofSystem(System.getenv());
        Cli cli = new Cli(unleak, terminal);
        if (args.length > 0) {
            return cli.run(args);
        }
        terminal.err().println("There is no display for the window, so Unleak audits the current folder here.");
        return cli.run("scan", ".");
    }
}
