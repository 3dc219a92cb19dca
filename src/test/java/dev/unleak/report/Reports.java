package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.SuppressionAudit;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Results to report on. */
final class Reports {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    static final CommitInfo FIRST = new CommitInfo(
            "12345678".repeat(5), "Ada", "ada@example.com", Instant.parse("2026-03-14T12:00:00Z"), "Not to be told");

    private Reports() {}

    static Occurrence file(String path) {
        return new Occurrence(
                Place.file(path), new Position(3, 18, 3, 60), "cloudflare-user-token", 0.98, "", List.of());
    }

    static Occurrence commit(Where where, String path, boolean pushed) {
        Place place = new Place(
                where,
                path,
                Optional.of("ab".repeat(20)),
                Optional.of(FIRST),
                Optional.of(FIRST),
                Optional.empty(),
                List.of("main"),
                pushed);
        return new Occurrence(place, new Position(1, 2, 1, 9), "cloudflare-user-token", 0.98, "", List.of("base64"));
    }

    static Finding finding(Optional<Verdict> verdict, Occurrence... occurrences) {
        return new Finding(
                7,
                new Fingerprint("0f".repeat(32)),
                "cloudflare-user-token",
                "Cloudflare user token",
                "cfut_••••e41b",
                Severity.HIGH,
                0.98765,
                "cloudflare",
                "",
                List.of(new Reason("rare", "Has a prefix of its own.", 0.2)),
                List.of(occurrences),
                Finding.State.OPEN,
                verdict);
    }

    static Finding finding(Occurrence... occurrences) {
        return finding(Optional.empty(), occurrences);
    }

    static ScanReport report(List<Finding> findings, NotSearched... notSearched) {
        ScanSummary summary =
                new ScanSummary("/work/shop", 1204, 5312, 3000, 210, 48_200_000, 3.44, List.of(notSearched), true);
        return ScanReport.of(new ScanResult(findings, summary, SuppressionAudit.NOTHING), false, CLOCK);
    }

    static String written(ReportWriter writer, ScanReport report) throws IOException {
        StringWriter out = new StringWriter();
        writer.write(report, out);
        return out.toString();
    }
}
