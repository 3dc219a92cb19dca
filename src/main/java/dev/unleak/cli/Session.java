package dev.unleak.cli;

import dev.unleak.app.Unleak;
import dev.unleak.report.PlainText;
import java.time.Clock;

/** What every command works with. */
record Session(Unleak unleak, Terminal terminal, Clock clock) {
    /** Tells something that is no result. */
    void say(String sentence) {
        terminal.err().println("unleak: " + PlainText.of(sentence));
        terminal.err().flush();
    }
}
