package dev.unleak.report;

import static dev.unleak.report.Reports.commit;
import static dev.unleak.report.Reports.file;
import static dev.unleak.report.Reports.finding;
import static dev.unleak.report.Reports.report;
import static dev.unleak.report.Reports.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportsTest {
    private static final NotSearched PICTURE =
            new NotSearched("logo.png", NotSearched.Why.BINARY, 812, "A picture has no text.");

    private final ScanReport report =
            report(List.of(finding(file("a.env"), commit(Where.HISTORY, "config/prod.env", true))), PICTURE);

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : written(new JsonLinesReport(), report).split("\n")) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void linesHoldExactlyTheKeysOfTheContract() throws IOException {
        assertThat(lines().subList(0, 2))
                .allSatisfy(line -> assertThat(keys(line))
                        .containsExactly(
                                "type",
                                "rule",
                                "severity",
                                "confidence",
                                "path",
                                "line",
                                "column",
                                "end_line",
                                "end_column",
                                "where",
                                "commit",
                                "blob",
                                "author",
                                "date",
                                "inside",
                                "decoded",
                                "masked",
                                "fingerprint",
                                "guide",
                                "suppressed",
                                "suppressed_reason"));
    }

    @Test
    void aLineTellsPlaceAndFirstCommit() throws IOException {
        JsonNode inHistory = lines().get(1);

        assertThat(inHistory.path("path").asText()).isEqualTo("config/prod.env");
        assertThat(inHistory.path("where").asText()).isEqualTo("history");
        assertThat(inHistory.path("commit").asText()).isEqualTo(Reports.FIRST.id());
        assertThat(inHistory.path("date").asText()).isEqualTo("2026-03-14T12:00:00Z");
        assertThat(inHistory.path("end_column").asInt()).isEqualTo(9);
        assertThat(inHistory.path("decoded").get(0).asText()).isEqualTo("base64");
        assertThat(lines().get(0).path("commit").isNull()).isTrue();
    }

    @Test
    void theLastLineIsTheSummary() throws IOException {
        JsonNode summary = lines().getLast().path("summary");

        assertThat(keys(lines().getLast())).containsExactly("summary");
        assertThat(summary.path("findings").asInt()).isEqualTo(1);
        assertThat(summary.path("occurrences").asInt()).isEqualTo(2);
        assertThat(summary.path("bytes").asLong()).isEqualTo(48_200_000);
        assertThat(summary.path("seconds").asDouble()).isEqualTo(3.44);
        assertThat(summary.path("not_searched").path("binary").asInt()).isEqualTo(1);
        assertThat(summary.path("not_searched_paths").get(0).path("path").asText())
                .isEqualTo("logo.png");
    }

    @Test
    void jsonHoldsFindingsWithTheirExposure() throws IOException {
        JsonNode root = new ObjectMapper().readTree(written(new JsonReport(), report));
        JsonNode finding = root.path("findings").get(0);

        assertThat(finding.path("sentence").asText())
                .isEqualTo(
                        "Cloudflare user token, in a file and alive in history since 14 March (255 days), pushed, 2 places");
        assertThat(finding.path("exposure").path("days").asInt()).isEqualTo(255);
        assertThat(finding.path("exposure").path("where").toString()).isEqualTo("[\"working-tree\",\"history\"]");
        assertThat(finding.path("occurrences")).hasSize(2);
        assertThat(finding.path("lesson").isNull()).isTrue();
        assertThat(root.path("summary").path("files").asInt()).isEqualTo(1204);
    }

    @Test
    void noFormTellsACommitMessage() throws IOException {
        assertThat(written(new JsonLinesReport(), report)).doesNotContain("Not to be told");
        assertThat(written(new JsonReport(), report)).doesNotContain("Not to be told");
    }
}
