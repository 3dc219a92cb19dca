package dev.unleak.cli;

import dev.unleak.app.Unleak;
import dev.unleak.report.PlainText;
import java.time.Clock;
import java.util.Optional;

/** What every command works with. */
record Session(Unleak unleak, Terminal terminal, Clock clock) {
    /** Writes results to standard output. */
    void print(ResultOutput.Content results) {
        new ResultOutput(terminal, Optional.empty()).write(results);
    }

    /** Tells something that is no result. */
    void say(String sentence) {
        terminal.err().println("unleak: " + PlainText.of(sentence));
        terminal.err().flush();
    }
}
