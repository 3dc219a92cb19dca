package dev.unleak.remedy.used;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.guides.Misuse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UseReportTest {
    private static final String OWN = "192.0.2.0/24";

    @TempDir
    Path folder;

    /** A made-up log: day, hour, address, action and result of each use of key k, and somebody else's quiet days. */
    private static final class Log {
        private final StringBuilder text = new StringBuilder("time,address,agent,action,key_id,result\n");

        Log use(String time, int times, String address, String action, String result) {
            for (int i = 0; i < times; i++) {
                text.append(Instant.parse(time).plus(i, ChronoUnit.SECONDS))
                        .append(",%s,agent-of-%s,%s,k,%s%n".formatted(address, address, action, result));
            }
            return this;
        }

        Log daily(String from, int days, int times) {
            for (int day = 0; day < days; day++) {
                use(Instant.parse(from).plus(day, ChronoUnit.DAYS).toString(), times, "192.0.2.7", "read", "200");
            }
            return this;
        }

        Path at(Path file) throws IOException {
            return Exports.write(file, text.toString());
        }
    }

    private UseReport report(Log log, String own) throws IOException {
        return Logs.report(log.at(folder.resolve("log.csv")), "k", Logs.NOVEMBER, own);
    }

    private static Log month() {
        return new Log().daily("2026-10-11T10:00:00Z", 50, 4);
    }

    private static List<String> texts(UseReport report, Insight.Kind kind) {
        return report.insights().stream()
                .filter(insight -> insight.kind() == kind)
                .map(Insight::text)
                .toList();
    }

    @Test
    void proposesNothingSeenWhereAllDaysAreCoveredAndEveryUseIsTheirOwn() throws IOException {
        UseReport report = report(month(), OWN);

        assertThat(report.proposal().ruling()).isEqualTo(Ruling.NOTHING_SEEN);
        assertThat(texts(report, Insight.Kind.BLIND)).isEmpty();
        assertThat(texts(report, Insight.Kind.PLAIN))
                .contains("The log goes from 11 October 2026 to 29 November 2026 and covers all 20 days of exposure.");
        assertThat(report.insights().getFirst().text())
                .startsWith(
                        "80 entries of k from the exposure on 10 November 2026, 00:00 to 30 November 2026, 00:00, and"
                                + " 120 before it.");
    }

    @Test
    void proposesMisuseWhereAnUnknownAddressWasServed() throws IOException {
        UseReport report = report(month().use("2026-11-14T03:00:00Z", 40, "203.0.113.4", "write", "200"), OWN);

        assertThat(report.proposal().ruling()).isEqualTo(Ruling.MISUSE);
        assertThat(report.proposal().reason())
                .isEqualTo(
                        "40 entries since the exposure came from 1 address that is not yours, and were not refused.");
        assertThat(texts(report, Insight.Kind.ODD))
                .contains(
                        "Since the exposure it was used from 2 addresses; 1 of them, with 40 entries, is not marked as yours."
                                + " 1 of those was never seen before: 203.0.113.4.",
                        "Before the exposure a usual day had 4 (median of 30 days, median distance 0), so that more than 11 is"
                                + " unusual: 1 day since was, most of all 14 November 2026 with 44.",
                        "2 actions since the exposure, 1 of them never seen before it: write.");
    }

    @Test
    void doesNotCallAnAddressUnknownBeforeThePersonHasNamedTheirOwn() throws IOException {
        UseReport report = report(month(), "");

        assertThat(report.proposal().ruling()).isEqualTo(Ruling.CANNOT_KNOW);
        assertThat(report.proposal().reason()).contains("You have not said which addresses are yours");
    }

    @Test
    void whatWasOnlyRefusedIsToldAndIsNoMisuse() throws IOException {
        UseReport report = report(month().use("2026-11-14T03:00:00Z", 3, "203.0.113.4", "write", "403"), OWN);

        assertThat(report.proposal().ruling()).isEqualTo(Ruling.NOTHING_SEEN);
        assertThat(texts(report, Insight.Kind.ODD))
                .contains("3 of 83 entries since the exposure were tried and refused: write.");
    }

    @Test
    void cannotKnowWhereTheLogDoesNotCoverTheExposure() throws IOException {
        UseReport report = report(new Log().daily("2026-11-15T10:00:00Z", 6, 4), OWN);

        assertThat(report.coverage()).isEqualTo(new Coverage(20, 5, 9, 0));
        assertThat(report.proposal().ruling()).isEqualTo(Ruling.CANNOT_KNOW);
        assertThat(report.proposal().reason()).isEqualTo("The log holds nothing of 14 of the 20 days of exposure.");
        assertThat(texts(report, Insight.Kind.PLAIN)).anyMatch(text -> text.contains("fewer than the 7 that it takes"));
    }

    @Test
    void tellsUsesAfterTheRevocation() throws IOException {
        UseReport report = report(month().use("2026-12-01T10:00:00Z", 2, "192.0.2.7", "read", "401"), OWN);

        assertThat(texts(report, Insight.Kind.ODD))
                .anyMatch(text -> text.startsWith("2 entries of it lie after the revocation."));
    }

    @Test
    void tellsWhatTheGuideKnowsThatTheLogCannotShow() throws IOException {
        Path file = month().at(folder.resolve("log.csv"));
        Misuse misuse = new Misuse(
                List.of(new Misuse.Log("audit", "Audit log", "", "", "", "30 days", List.of())),
                List.of(),
                List.of("Reads are not logged."));
        UseReport report = UseReport.of(
                Logs.survey(file),
                Logs.use(file, "k", Logs.NOVEMBER),
                OwnAddresses.NONE,
                WorkingHours.usual(ZoneOffset.UTC),
                text -> text,
                Optional.of(misuse));

        assertThat(texts(report, Insight.Kind.BLIND))
                .contains("Audit log, by the guide: kept for 30 days.", "Reads are not logged.");
    }

    @Test
    void comparesHoursWithThePersonsOwn() {
        WorkingHours berlin = WorkingHours.parse("8-18", ZoneId.of("Europe/Berlin"));
        assertThat(berlin.holds(Instant.parse("2026-11-20T16:59:00Z"))).isTrue();
        assertThat(berlin.holds(Instant.parse("2026-11-20T17:00:00Z"))).isFalse();
        assertThat(berlin.holds(Instant.parse("2026-11-21T10:00:00Z"))).isFalse();
        WorkingHours night = WorkingHours.parse("22-6", ZoneOffset.UTC);
        assertThat(night.holds(Instant.parse("2026-11-21T05:00:00Z")))
                .as("Friday's shift")
                .isTrue();
        assertThat(night.holds(Instant.parse("2026-11-21T23:00:00Z")))
                .as("Saturday's")
                .isFalse();
    }

    @Test
    void fewOddDaysDoNotMoveWhatIsUsual() {
        assertThat(Usual.of(List.of(4L, 5L, 4L, 6L, 4L, 5L, 900L))).isEqualTo(new Usual(7, 5, 1));
        assertThat(Usual.of(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L)).isUnusual(3)).isFalse();
        assertThat(Usual.of(List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L)).isUnusual(4)).isTrue();
        assertThat(Usual.of(List.of(1L)).isUnusual(1_000)).isFalse();
    }

    @Test
    void theEvidenceNamesExportPeriodAndCountsButNoText() throws IOException {
        UseReport report = report(month().use("2026-11-14T03:00:00Z", 40, "203.0.113.4", "write", "200"), OWN);

        assertThat(UseNote.of(report, Ruling.MISUSE, " Told the team. "))
                .isEqualTo("Misuse proved. Another log, 1 file, SHA-256 "
                        + report.survey().digest()
                        + ", entries from 11 October 2026 to 29 November 2026: of k 120 entries since the exposure, 40 of them"
                        + " from 1 unknown address, 0 refused; 0 of 20 days of exposure not covered. Told the team.");
    }
}
