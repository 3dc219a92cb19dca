package dev.unleak;

import dev.unleak.app.Unleak;
import dev.unleak.cli.Cli;
import dev.unleak.cli.Terminal;
import dev.unleak.ui.Window;
import java.util.Locale;
import java.util.Map;

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
        if (hasDisplay(System.getenv())) {
            return cli.guard(() -> Window.launch(unleak));
        }
        terminal.err().println("There is no display for the window, so Unleak audits the current folder here.");
        return cli.run("scan", ".");
    }

    /** JavaFX draws through X11 on Linux, on Wayland through its X server; elsewhere there is always a desktop. */
    private static boolean hasDisplay(Map<String, String> environment) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || "Headless".equals(System.getProperty("glass.platform"));
    }
}
