package dev.unleak.store;

import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which findings, in which order. Empty sets do not restrict.
 *
 * @param text words searched in title, masked value, path and type; empty for all
 * @param work which part of the person's work
 * @param pushed only findings that a remote-tracking ref reaches
 */
public record FindingQuery(
        OptionalLong target,
        String text,
        Set<Severity> severities,
        Set<Where> where,
        boolean pushed,
        Work work,
        Sort sort,
        boolean descending,
        double minConfidence) {
    /** Findings under this confidence are not shown unless asked for. */
    public static final double LIKELY = 0.5;

    public enum Work {
        ALL,
        /** Neither closed, nor judged a test value, false alarm or accepted risk, nor suppressed. */
        OPEN,
        CLOSED,
        /** Judged a test value, false alarm or accepted risk. */
        SET_ASIDE,
        /** Covered in each place by an ignore mark or the baseline, and not set aside. */
        SUPPRESSED
    }

    public enum Sort {
        SEVERITY,
        TITLE,
        AGE,
        PLACES,
        CONFIDENCE
    }

    /** Everything that needs work in all targets, gravest first. */
    public static FindingQuery open(double minConfidence) {
        return new FindingQuery(
                OptionalLong.empty(), "", Set.of(), Set.of(), false, Work.OPEN, Sort.SEVERITY, true, minConfidence);
    }

    /** Open findings of a target, gravest first. */
    public static FindingQuery openIn(long target) {
        return new FindingQuery(
                OptionalLong.of(target), "", Set.of(), Set.of(), false, Work.OPEN, Sort.SEVERITY, true, LIKELY);
    }
}
