package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.scan.ScanResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a report tells of a scan: the findings that need work, how many do not, and what was and was not searched.
 *
 * @param setAside findings left out, since a person judged them a test value, false alarm or accepted risk
 * @param closed findings left out, since their checklist is closed
 */
public record ScanReport(
        List<Finding> findings, long setAside, long closed, ScanSummary summary, Instant now, ZoneId zone) {

    public static ScanReport of(ScanResult result, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> all = result.findings();
        return new ScanReport(
                all.stream().filter(finding -> finding.needsWork(today)).toList(),
                all.stream().filter(finding -> finding.isSetAside(today)).count(),
                all.stream()
                        .filter(finding -> !finding.isSetAside(today) && !finding.needsWork(today))
                        .count(),
                result.summary(),
                clock.instant(),
                clock.getZone());
    }

    public long occurrences() {
        return findings.stream()
                .mapToLong(finding -> finding.occurrences().size())
                .sum();
    }

    /** Least severity first; severities without a finding are left out. */
    public Map<Severity, Long> bySeverity() {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return counts;
    }

    /** Whether something was to be searched and could not be, or the scan was stopped. */
    public boolean incomplete() {
        return !summary.complete()
                || summary.notSearched().stream()
                        .anyMatch(skipped -> skipped.why().isFailure());
    }
}
