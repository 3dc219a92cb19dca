package dev.unleak.report;

import dev.unleak.model.NotSearched;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last lines of a text report. */
final class SummaryText {
    static final String STOPPED = "The scan was stopped before its end, so there may be more.";

    private static final int MOST_PATHS = 10;

    private SummaryText() {}

    static List<String> lines(ScanReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(found(report));
        lines.addAll(leftOut(report));
        if (!report.suppressed().isEmpty()) {
            String how = report.showSuppressed() ? "" : " --show-suppressed lists them.";
            lines.add(suppressed(report) + how);
        }
        IgnoreNotes.of(report).forEach(note -> lines.add(PlainText.of(note.text())));
        lines.add(searched(report.summary()));
        if (!report.summary().complete()) {
            lines.add(STOPPED);
        }
        lines.addAll(notSearched(report.summary().notSearched()));
        return lines;
    }

    static String found(ScanReport report) {
        if (report.findings().isEmpty()) {
            return "No secrets found in what was searched.";
        }
        List<String> counts = new ArrayList<>();
        Map<Severity, Long> bySeverity = report.bySeverity();
        for (Severity severity : List.of(Severity.values()).reversed()) {
            if (bySeverity.containsKey(severity)) {
                counts.add(bySeverity.get(severity) + " " + severity.id());
            }
        }
        return count(report.findings().size(), "secret") + " in " + count(report.occurrences(), "place") + ": "
                + String.join(", ", counts) + ".";
    }

    static List<String> leftOut(ScanReport report) {
        List<String> lines = new ArrayList<>();
        if (report.setAside() > 0) {
            lines.add("Left out: " + count(report.setAside(), "finding") + " set aside by a verdict.");
        }
        if (report.closed() > 0) {
            lines.add("Left out: " + count(report.closed(), "finding") + " whose checklist is closed.");
        }
        return lines;
    }

    static String suppressed(ScanReport report) {
        String marks = report.suppressedBy().entrySet().stream()
                .map(entry -> entry.getValue() + " by " + entry.getKey())
                .collect(Collectors.joining(", "));
        long places = report.suppressedBy().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return "Suppressed: " + count(report.suppressed().size(), "secret") + " in " + count(places, "place") + ", "
                + marks + ".";
    }

    static String searched(ScanSummary summary) {
        List<String> parts = new ArrayList<>();
        parts.add(count(summary.files(), "file"));
        if (summary.blobs() + summary.remembered() + summary.messages() > 0) {
            parts.add(count(summary.blobs(), "version") + " of files in history");
            parts.add(count(summary.messages(), "message"));
        }
        String known = summary.remembered() == 0
                ? ""
                : " " + count(summary.remembered(), "more version") + " known from earlier scans.";
        return "Searched " + String.join(", ", parts) + ": " + size(summary.bytes())
                + String.format(Locale.ROOT, " in %.1f s.", summary.seconds()) + known;
    }

    private static List<String> notSearched(List<NotSearched> all) {
        if (all.isEmpty()) {
            return List.of("Nothing was left unsearched.");
        }
        Map<NotSearched.Why, List<NotSearched>> byReason =
                all.stream().collect(Collectors.groupingBy(NotSearched::why, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add("Not searched: " + all.size() + ".");
        byReason.forEach((why, skipped) -> {
            lines.add("  " + why.id() + ": " + skipped.size());
            for (NotSearched one : skipped.subList(0, Math.min(MOST_PATHS, skipped.size()))) {
                lines.add("    " + PlainText.of(one.path()) + "  " + PlainText.of(one.detail()));
            }
            if (skipped.size() > MOST_PATHS) {
                lines.add("    and " + (skipped.size() - MOST_PATHS) + " more; --format json tells all");
            }
        });
        return lines;
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte");
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1000 && unit < 3) {
            size /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, "%.1f %s", size, List.of("kB", "MB", "GB", "TB").get(unit));
    }
}
