package dev.unleak.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a state is told: one glyph, one hue, one word, the same everywhere.
 *
 * @param glyph outline on a grid of 12, filled
 * @param hue style class that sets the colours: crit, high, med, low, ok or accent
 */
public record Sign(String glyph, String hue, String word) {
    private static final String TRIANGLE = "M6 1.5 11 10.5 H1 Z";
    private static final String TRIANGLES = "M4.5 2 9 10 H0 Z M13.5 2 18 10 H9 Z";
    private static final String SQUARE = "M2 2 H10 V10 H2 Z";
    private static final String DISC = "M10 6 A4 4 0 1 1 2 6 A4 4 0 1 1 10 6 Z";
    private static final String RING =
            "M11 6 A5 5 0 1 1 1 6 A5 5 0 1 1 11 6 Z M9.4 6 A3.4 3.4 0 1 0 2.6 6 A3.4 3.4 0 1 0 9.4 6 Z";
    private static final String SLASH = "M2.9 8.2 8.2 2.9 9.1 3.8 3.8 9.1 Z";
    private static final String TICK = "M1 6.6 2.4 5.2 4.8 7.6 9.8 2.4 11.2 3.8 4.8 10.4 Z";
    private static final String TICK_IN_RING = "M11 6 A5 5 0 1 1 1 6 A5 5 0 1 1 11 6 Z M9.6 6 A3.6 3.6 0 1 0 2.4 6"
            + " A3.6 3.6 0 1 0 9.6 6 Z M3.9 6 4.7 5.2 5.6 6.1 7.5 4.2 8.3 5 5.6 7.7 Z";
    private static final String BAR = "M1.5 5 H10.5 V7 H1.5 Z";
    private static final String BEAKER = "M3.5 1 H8.5 V2.4 H7.8 V5 L11 11 H1 L4.2 5 V2.4 H3.5 Z";
    private static final String CROSS =
            "M2.2 3.4 3.4 2.2 6 4.8 8.6 2.2 9.8 3.4 7.2 6 9.8 8.6 8.6 9.8 6 7.2 3.4 9.8 2.2 8.6 4.8 6 Z";
    private static final String BACK = "M6 1 11 6 H8 V11 H4 V6 H1 Z";

    /** How wide the glyph's grid is; it is 12 high. */
    public int width() {
        return glyph.equals(TRIANGLES) ? 18 : 12;
    }

    /** Something that nobody could check. */
    public static final Sign UNSURE = new Sign(TRIANGLE, "med", "Unverified");

    /** An accepted risk that has run out. */
    public static final Sign DUE = new Sign(BACK, "high", "Due");

    /** A scan that came to nothing; what it left out is told beside it. */
    public static final Sign NONE_FOUND = new Sign(TICK, "ok", "none found");

    /** Covered by an ignore mark in each place. */
    public static final Sign SUPPRESSED = new Sign(RING + " " + SLASH, "low", "Suppressed");

    public static Sign of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> new Sign(TRIANGLES, "crit", "Critical");
            case HIGH -> new Sign(TRIANGLE, "high", "High");
            case MEDIUM -> new Sign(SQUARE, "med", "Medium");
            case LOW -> new Sign(DISC, "low", "Low");
        };
    }

    public static Sign of(Verdict.Kind verdict) {
        return switch (verdict) {
            case REAL -> new Sign(TRIANGLE, "crit", "Real");
            case TEST_VALUE -> new Sign(BEAKER, "low", "Test value");
            case FALSE_ALARM -> new Sign(CROSS, "low", "False alarm");
            case ACCEPTED_RISK -> new Sign(BAR, "high", "Accepted risk");
        };
    }

    public static Sign of(Step.State step) {
        return switch (step) {
            case OPEN -> new Sign(RING, "low", "Open");
            case VERIFIED -> new Sign(TICK, "ok", "Verified by Unleak");
            case ATTESTED -> new Sign(TICK_IN_RING, "ok", "Attested by a person");
            case NOT_APPLICABLE -> new Sign(BAR, "low", "Does not apply");
        };
    }

    /** How sure it is that a file needs a credential. */
    public static Sign of(ConsumerFile.Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> new Sign(TRIANGLE, "high", "Holds the value");
            case LIKELY -> new Sign(SQUARE, "med", "Likely");
            case POSSIBLE -> new Sign(DISC, "low", "Possible");
        };
    }

    public static Sign of(Finding.State state) {
        return switch (state) {
            case OPEN -> new Sign(RING, "accent", "Open");
            case CLOSED -> new Sign(TICK, "ok", "Closed");
            case REOPENED -> new Sign(BACK, "crit", "Back again");
        };
    }

    public static Sign of(ForeignWord.State state) {
        return switch (state) {
            case STANDING -> new Sign(TRIANGLE, "high", "Still there");
            case GONE -> new Sign(TICK, "ok", "Gone");
            case UNSEEN -> new Sign(RING, "low", "Cannot look");
        };
    }

    public static Sign of(LiveState state) {
        return switch (state) {
            case ALIVE -> new Sign(TRIANGLE, "crit", "Still works");
            case DEAD -> new Sign(TICK, "ok", "No longer works");
            case UNKNOWN -> new Sign(RING, "low", "Not known");
        };
    }

    /**
     * What is said of a finding on that day: the verdict that sets it aside, else why it is suppressed, else its state.
     * A baseline is a verdict that a project's people share, and looks like one.
     */
    public static Sign of(Finding finding, LocalDate today) {
        Optional<Verdict> aside = finding.verdict().filter(verdict -> verdict.setsAside(today));
        if (aside.isPresent()) {
            return of(aside.get().kind());
        }
        if (finding.state() == Finding.State.CLOSED || !finding.isSuppressed(today)) {
            return of(finding.state());
        }
        boolean accepted = finding.occurrences().stream()
                .flatMap(place -> place.suppression().stream())
                .allMatch(word -> word.kind() == Suppression.Kind.BASELINE);
        return accepted ? of(Verdict.Kind.ACCEPTED_RISK) : SUPPRESSED;
    }

    /** Whether others may have it. */
    public static Sign pushed(boolean pushed) {
        return pushed ? new Sign(TRIANGLE, "crit", "Pushed") : new Sign(DISC, "low", "Local only");
    }
}
