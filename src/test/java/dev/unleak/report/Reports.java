package dev.unleak.report;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Suppression;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.SuppressionAudit;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.suppress.OwnMark;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    static Occurrence suppressed(String path, Suppression word) {
        return file(path).with(Optional.of(word));
    }

    static Suppression mark() {
        return Suppression.by(new IgnoreMark("gitleaks:allow", "", ""));
    }

    static Suppression accepted(LocalDate until) {
        return new Suppression(
                Suppression.Kind.BASELINE, "baseline", "Rotated by \"cron\" <daily>", "Ada", Optional.of(until));
    }

    /** One of everything that an ignore can be: a mark, an entry that counts, one that expired, two that are stale. */
    static ScanReport ignored(boolean show) {
        LocalDate today = LocalDate.now(CLOCK);
        Finding finding = finding(
                file("counts.env"),
                suppressed("marked.env", mark()),
                suppressed("expired.env", accepted(today.minusDays(1))));
        Finding whole = new Finding(
                8,
                new Fingerprint("1e".repeat(32)),
                "github-token",
                "GitHub token",
                "ghp_\u2022\u2022",
                Severity.CRITICAL,
                0.9,
                "",
                "",
                List.of(),
                List.of(suppressed("accepted.env", accepted(today))),
                Finding.State.OPEN,
                Optional.empty());
        Entry entry =
                new Entry("abcd-efgh-2345-wxyz", "github-token", "Old", "Ada", today, today.plusDays(9), "gone.env");
        SuppressionAudit audit =
                new SuppressionAudit(List.of(new OwnMark("app.py", 3, entry.id())), List.of(entry), true);
        ScanSummary summary = new ScanSummary("/work/shop", 5, 0, 0, 0, 900, 0.1, List.of(), true);
        return ScanReport.of(new ScanResult(List.of(whole, finding), summary, audit), show, CLOCK);
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
