package dev.unleak.report;

import static dev.unleak.report.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.NotSearched;
import dev.unleak.model.ScanSummary;
import dev.unleak.scan.ScanResult;
import dev.unleak.scan.SuppressionAudit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanReportTest {
    private static NotSearched skipped(NotSearched.Why why) {
        return new NotSearched("a", why, 0, "For a reason.");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREADABLE", "LIMIT", "BROKEN"})
    void isIncompleteWhereSomethingCouldNotBeSearched(NotSearched.Why why) {
        assertThat(report(List.of(), skipped(why)).incomplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"UNREADABLE", "LIMIT", "BROKEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void isCompleteWhereThereWasNoTextOrItWasLeftOutByChoice(NotSearched.Why why) {
        assertThat(report(List.of(), skipped(why)).incomplete()).isFalse();
    }

    @Test
    void isIncompleteWhenItWasStopped() {
        ScanSummary stopped = new ScanSummary("/work", 1, 0, 0, 0, 1, 1, List.of(), false);

        assertThat(ScanReport.of(new ScanResult(List.of(), stopped, SuppressionAudit.NOTHING), false, Reports.CLOCK)
                        .incomplete())
                .isTrue();
    }
}
