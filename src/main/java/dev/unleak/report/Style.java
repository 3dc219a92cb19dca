package dev.unleak.report;

import dev.unleak.model.Severity;

/** Colours of a terminal, or none. Sequences as in ECMA-48, section 8.3.117 (SGR). */
public enum Style {
    PLAIN,
    COLOUR;

    String severity(Severity severity) {
        String word = severity.name();
        return switch (severity) {
            case CRITICAL -> sgr("1;31", word);
            case HIGH -> sgr("31", word);
            case MEDIUM -> sgr("33", word);
            case LOW -> sgr("36", word);
        };
    }

    String strong(String text) {
        return sgr("1", text);
    }

    String faint(String text) {
        return sgr("2", text);
    }

    private String sgr(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
