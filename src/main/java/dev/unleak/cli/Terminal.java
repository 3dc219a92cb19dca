package dev.unleak.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the command line reads and writes. Results go to {@code out}, everything else to {@code err}.
 *
 * @param out tells a broken pipe by an exception, which {@code System.out} would hide
 * @param colour whether results may be coloured
 * @param live whether {@code err} is a terminal, on which a line may be drawn over
 */
public record Terminal(InputStream in, OutputStream out, PrintWriter err, boolean colour, boolean live) {

    /** This process's own. {@code NO_COLOR} as on no-color.org. */
    public static Terminal ofSystem(Map<String, String> environment) {
        boolean colour = isTerminal(1)
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(System.in, new FileOutputStream(FileDescriptor.out), err, colour, isTerminal(2));
    }

    /** Java can only tell whether both ends of the console are terminals; Linux tells it of each descriptor. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String end = Files.readSymbolicLink(link).toString();
                return end.startsWith("/dev/pts/") || end.startsWith("/dev/tty");
            } catch (IOException e) {
                return false;
            }
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
