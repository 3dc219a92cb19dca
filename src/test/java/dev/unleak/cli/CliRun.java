package dev.unleak.cli;

import dev.unleak.app.DataFolder;
import dev.unleak.app.Unleak;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One run of the command line: what a user sees of it. */
record CliRun(int code, String out, String err) {
    /** Runs over its own data folder. */
    static CliRun of(Path data, String... arguments) {
        return withInput(data, "", arguments);
    }

    static CliRun withInput(Path data, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CliRun run = into(data, input, out, arguments);
        return new CliRun(run.code, out.toString(StandardCharsets.UTF_8), run.err);
    }

    static CliRun into(Path data, String input, OutputStream out, String... arguments) {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err),
                false,
                false);
        InputStream before = System.in;
        System.setIn(terminal.in());
        try (Unleak unleak = Unleak.in(new DataFolder(data))) {
            int code = new Cli(unleak, terminal).run(arguments);
            return new CliRun(code, "", err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
