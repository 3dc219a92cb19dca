package dev.unleak.report;

import static dev.unleak.report.Reports.ignored;
import static dev.unleak.report.Reports.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is suppressed is never silent: its number and its mark are in every form. */
class SuppressedReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFindingCountsOnlyWhereItIsNotSuppressed() {
        ScanReport report = ignored(false);

        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.occurrences())
                        .extracting(occurrence -> occurrence.place().path())
                        .containsExactly("counts.env", "expired.env"));
        assertThat(report.suppressed()).hasSize(2);
        assertThat(report.suppressedBy()).containsEntry("gitleaks:allow", 1L).containsEntry("baseline", 1L);
        assertThat(report.expired()).hasSize(1);
    }

    @Test
    void textTellsHowManyByWhichMark() throws IOException {
        String text = written(new TextReport(Style.PLAIN), ignored(false));

        assertThat(text)
                .contains(
                        "Suppressed: 2 secrets in 2 places, 1 by baseline, 1 by gitleaks:allow. --show-suppressed lists them.",
                        "expired on 2026-11-23, so it counts as a finding.",
                        "The baseline entry abcd-efgh-2345-wxyz for github-token (last in gone.env) matches nothing any more",
                        "unleak:ignore abcd-efgh-2345-wxyz at app.py:3 names no secret of its file")
                .doesNotContain("accepted.env", "marked.env");
        assertThat(written(new TextReport(Style.PLAIN), ignored(true)))
                .contains(
                        "marked.env:3:18  working-tree, suppressed by gitleaks:allow",
                        "suppressed by baseline: Rotated by \"cron\" <daily>, until 2026-11-24");
    }

    @Test
    void linesHaveSuppressedOnesOnRequestAndTheirNumberAlways() throws IOException {
        List<JsonNode> without = lines(ignored(false));
        List<JsonNode> with = lines(ignored(true));

        assertThat(without).hasSize(3);
        assertThat(with).hasSize(5);
        assertThat(without.getFirst().path("suppressed").isNull()).isTrue();
        assertThat(with).extracting(line -> line.path("suppressed").asText("")).contains("gitleaks:allow", "baseline");
        assertThat(without.getLast().at("/summary/suppressed/gitleaks:allow").asInt())
                .isEqualTo(1);
        assertThat(without.getLast().at("/summary/ignore_notes"))
                .extracting(note -> note.path("kind").asText())
                .containsExactly("expired-entry", "stale-entry", "stale-mark");
    }

    private static List<JsonNode> lines(ScanReport report) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : written(new JsonLinesReport(), report).split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void sarifTellsEachWithItsSuppression() throws IOException {
        JsonNode results =
                JSON.readTree(written(new SarifReport(), ignored(false))).at("/runs/0/results");

        assertThat(results).hasSize(4);
        assertThat(results)
                .extracting(result -> result.at("/suppressions/0/kind").asText(""))
                .containsExactlyInAnyOrder("", "", "inSource", "external");
    }

    @Test
    void junitSkipsThemAndCsvNamesTheMark() throws IOException {
        assertThat(written(new JUnitReport(), ignored(false)))
                .contains("failures=\"1\"", "skipped=\"2\"", "suppressed by gitleaks:allow", "names no secret");
        assertThat(written(new CsvReport(), ignored(true))).contains(",gitleaks:allow,", ",baseline,");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePageHasThemFolded(boolean show) throws IOException {
        String page = written(new HtmlReport(), ignored(show));

        assertThat(page)
                .contains("<details>", "suppressed by gitleaks:allow", "Rotated by &quot;cron&quot; &lt;daily&gt;")
                .contains("1 by gitleaks:allow", "names no secret of its file")
                .doesNotContain("<daily>");
    }
}
