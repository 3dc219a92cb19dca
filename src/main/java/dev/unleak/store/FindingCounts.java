package dev.unleak.store;

import dev.unleak.model.Severity;
import dev.unleak.model.Where;
import java.util.Map;

/**
 * How many findings each filter chip would show.
 *
 * @param suppressed covered in each place by an ignore mark or the baseline
 * @param pushed of the open ones, how many a remote-tracking ref reaches
 * @param severities of the open ones, by severity; every severity is a key
 * @param where of the open ones, by kind of place; every kind is a key, and a finding counts under each of its kinds
 */
public record FindingCounts(
        long open,
        long closed,
        long setAside,
        long suppressed,
        long pushed,
        Map<Severity, Long> severities,
        Map<Where, Long> where) {}
