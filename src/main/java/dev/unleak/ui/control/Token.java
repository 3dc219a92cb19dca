package dev.unleak.ui.control;

import java.util.Locale;

/** A stretch of a line of code, all of one kind. */
record Token(String text, Kind kind) {
    enum Kind {
        PLAIN,
        WORD,
        STRING,
        NUMBER,
        COMMENT;

        String style() {
            return "code-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
