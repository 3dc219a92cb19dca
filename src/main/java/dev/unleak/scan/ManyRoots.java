package dev.unleak.scan;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.ScanSummary;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.suppress.OwnMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Audits several roots, one after the other, as one scan: a secret in two of them is one finding. */
public final class ManyRoots {
    private ManyRoots() {}

    /**
     * Paths in the result begin with the root they are below, as it was given.
     *
     * @param requests at least one; they differ in their root only
     * @throws dev.unleak.model.UserError before anything is read, if one of the roots cannot be audited
     */
    public static ScanResult scan(
            Scanner scanner, List<ScanRequest> requests, Consumer<ScanEvent> events, CancelToken cancel) {
        requests.stream()
                .map(ScanRequest::root)
                .filter(root -> !root.equals(Sources.STDIN))
                .forEach(Sources::canonical);
        if (requests.size() == 1) {
            return scanner.scan(requests.getFirst(), events, cancel);
        }
        boolean oneBaseline = requests.getFirst().baseline().isPresent();
        return merged(
                requests.stream()
                        .map(request -> new RootPrefix(request.root()).of(scanner.scan(request, events, cancel)))
                        .toList(),
                oneBaseline);
    }

    private static ScanResult merged(List<ScanResult> results, boolean oneBaseline) {
        Map<Fingerprint, Finding> findings = new LinkedHashMap<>();
        for (ScanResult result : results) {
            result.findings().forEach(finding -> findings.merge(finding.fingerprint(), finding, ManyRoots::both));
        }
        return new ScanResult(
                findings.values().stream().sorted(Findings.GRAVEST_FIRST).toList(),
                summary(results.stream().map(ScanResult::summary).toList()),
                audit(results.stream().map(ScanResult::audit).toList(), oneBaseline));
    }

    private static Finding both(Finding one, Finding other) {
        List<Occurrence> places = new ArrayList<>(one.occurrences());
        places.addAll(other.occurrences());
        return (one.confidence() >= other.confidence() ? one : other).in(places);
    }

    private static ScanSummary summary(List<ScanSummary> all) {
        List<NotSearched> skipped =
                all.stream().flatMap(one -> one.notSearched().stream()).toList();
        return new ScanSummary(
                all.stream().map(ScanSummary::root).collect(Collectors.joining(", ")),
                sum(all, ScanSummary::files),
                sum(all, ScanSummary::blobs),
                sum(all, ScanSummary::remembered),
                sum(all, ScanSummary::messages),
                sum(all, ScanSummary::bytes),
                all.stream().mapToDouble(ScanSummary::seconds).sum(),
                skipped,
                all.stream().allMatch(ScanSummary::complete));
    }

    private static long sum(List<ScanSummary> all, ToLongFunction<ScanSummary> count) {
        return all.stream().mapToLong(count).sum();
    }

    /** @param oneBaseline whether an entry must be missed in all roots to be stale */
    private static SuppressionAudit audit(List<SuppressionAudit> all, boolean oneBaseline) {
        List<OwnMark> marks =
                all.stream().flatMap(one -> one.staleMarks().stream()).toList();
        List<Entry> entries = all.stream()
                .flatMap(one -> one.staleEntries().stream())
                .distinct()
                .filter(entry -> !oneBaseline
                        || all.stream().allMatch(one -> one.staleEntries().contains(entry)))
                .toList();
        return new SuppressionAudit(marks, entries, all.stream().anyMatch(SuppressionAudit::baseline));
    }
}
