package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Suppression;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.SuppressionAudit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report tells of a scan: the findings that need work, how many do not, and what was and was not searched.
 *
 * @param findings each with those of its places that count
 * @param suppressed each with those of its places that a mark or the baseline covers; a finding may be in both lists
 * @param showSuppressed whether reports list those as well, where their form does not do so anyway
 * @param setAside findings left out, since a person judged them a test value, false alarm or accepted risk
 * @param closed findings left out, since their checklist is closed
 */
public record ScanReport(
        List<Finding> findings,
        List<Finding> suppressed,
        boolean showSuppressed,
        long setAside,
        long closed,
        SuppressionAudit audit,
        ScanSummary summary,
        Instant now,
        ZoneId zone) {

    public static ScanReport of(ScanResult result, boolean showSuppressed, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        List<Finding> all = result.findings();
        List<Finding> judged = all.stream()
                .filter(finding -> finding.state() != Finding.State.CLOSED && !finding.isSetAside(today))
                .toList();
        Predicate<Occurrence> counts = occurrence -> !occurrence.isSuppressed(today);
        return new ScanReport(
                in(judged.stream().filter(finding -> finding.needsWork(today)).toList(), counts),
                in(judged, counts.negate()).stream()
                        .filter(finding -> !finding.occurrences().isEmpty())
                        .toList(),
                showSuppressed,
                all.stream().filter(finding -> finding.isSetAside(today)).count(),
                all.stream()
                        .filter(finding -> finding.state() == Finding.State.CLOSED && !finding.isSetAside(today))
                        .count(),
                result.audit(),
                result.summary(),
                clock.instant(),
                clock.getZone());
    }

    private static List<Finding> in(List<Finding> findings, Predicate<Occurrence> places) {
        return findings.stream()
                .map(finding ->
                        finding.in(finding.occurrences().stream().filter(places).toList()))
                .toList();
    }

    /** What a report lists that has no word of its own for what is suppressed. */
    List<Finding> listed() {
        return showSuppressed
                ? Stream.concat(findings.stream(), suppressed.stream()).toList()
                : findings;
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

    /** Number of suppressed places by what suppresses them. */
    public Map<String, Long> suppressedBy() {
        return suppressed.stream()
                .flatMap(finding -> finding.occurrences().stream())
                .flatMap(occurrence -> occurrence.suppression().stream())
                .collect(Collectors.groupingBy(Suppression::by, TreeMap::new, Collectors.counting()));
    }

    /** Findings that the baseline let stand until a day that is over. */
    public List<Finding> expired() {
        return findings.stream()
                .filter(finding -> finding.occurrences().stream()
                        .anyMatch(occurrence -> occurrence.suppression().isPresent()))
                .toList();
    }

    /** Whether something was to be searched and could not be, or the scan was stopped. */
    public boolean incomplete() {
        return !summary.complete()
                || summary.notSearched().stream()
                        .anyMatch(skipped -> skipped.why().isFailure());
    }
}
