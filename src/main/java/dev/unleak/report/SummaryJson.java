package dev.unleak.report;

import dev.unleak.model.NotSearched;
import dev.unleak.model.ScanSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The summary of JSON reports.
 *
 * @param bySeverity number of findings by severity
 * @param suppressed number of suppressed places, by mark
 * @param ignoreNotes stale marks, stale and expired baseline entries
 * @param notSearched number of things not searched, by reason
 * @param notSearchedPaths each of them
 */
record SummaryJson(
        String root,
        int findings,
        long occurrences,
        Map<String, Long> bySeverity,
        long setAside,
        long closed,
        Map<String, Long> suppressed,
        List<IgnoreNotes.Note> ignoreNotes,
        long files,
        long blobs,
        long remembered,
        long messages,
        long bytes,
        double seconds,
        boolean complete,
        Map<String, Long> notSearched,
        List<Skipped> notSearchedPaths) {

    record Skipped(String path, String why, long bytes, String detail) {}

    static SummaryJson of(ScanReport report) {
        ScanSummary summary = report.summary();
        Map<String, Long> severities = new TreeMap<>();
        report.bySeverity().forEach((severity, count) -> severities.put(severity.id(), count));
        return new SummaryJson(
                summary.root(),
                report.findings().size(),
                report.occurrences(),
                severities,
                report.setAside(),
                report.closed(),
                report.suppressedBy(),
                IgnoreNotes.of(report),
                summary.files(),
                summary.blobs(),
                summary.remembered(),
                summary.messages(),
                summary.bytes(),
                Json.rounded(summary.seconds()),
                summary.complete(),
                summary.notSearched().stream()
                        .collect(Collectors.groupingBy(
                                skipped -> skipped.why().id(), TreeMap::new, Collectors.counting())),
                summary.notSearched().stream().map(SummaryJson::skipped).toList());
    }

    private static Skipped skipped(NotSearched skipped) {
        return new Skipped(skipped.path(), skipped.why().id(), skipped.bytes(), skipped.detail());
    }
}
