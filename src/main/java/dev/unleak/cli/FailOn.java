package dev.unleak.cli;

import dev.unleak.model.Severity;
import java.util.Locale;

/** The least severity that makes the exit code 1. */
enum FailOn {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isMetBy(Severity severity) {
        return this != NEVER && severity.compareTo(Severity.of(name())) >= 0;
    }
}
