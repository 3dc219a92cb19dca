package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import java.util.List;

/** Findings with all their occurrences, gravest first, and what was and was not searched. */
public record ScanResult(List<Finding> findings, ScanSummary summary) {}
