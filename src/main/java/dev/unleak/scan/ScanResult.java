package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import java.util.List;

/**
 * Findings with all their occurrences, suppressed ones too, gravest first; what was and was not searched; and what the
 * scan has to say of the ignores themselves.
 */
public record ScanResult(List<Finding> findings, ScanSummary summary, SuppressionAudit audit) {}
