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
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The forms that other programs read. */
class ExchangeReportsTest {
    private final ScanReport report = report(
            List.of(finding(file("=cmd|' /C calc'!A0.env"), commit(Where.HISTORY, "a b/ü,\"c\".env", true))),
            new NotSearched("locked:1.key", NotSearched.Why.UNREADABLE, 0, "Permission <denied>.\u0000"));

    @Test
    void sarifTellsEachOccurrenceWithItsPlace() throws Exception {
        JsonNode sarif = new ObjectMapper().readTree(written(new SarifReport(), report));
        JsonNode run = sarif.path("runs").get(0);
        JsonNode result = run.path("results").get(1);

        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(run.path("results")).hasSize(2);
        assertThat(result.path("ruleId").asText())
                .isEqualTo(run.at("/tool/driver/rules/0/id").asText());
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/%C3%BC,%22c%22.env");
        assertThat(result.at("/locations/0/physicalLocation/region/endColumn").asInt())
                .isEqualTo(9);
        assertThat(result.path("level").asText()).isEqualTo("error");
    }

    @Test
    void sarifTellsWhatWasNotSearched() throws Exception {
        JsonNode invocation =
                new ObjectMapper().readTree(written(new SarifReport(), report)).at("/runs/0/invocations/0");

        assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
        assertThat(invocation
                        .at("/toolExecutionNotifications/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("./locked:1.key");
    }

    @Test
    void csvQuotesAndDisarmsFormulas() throws Exception {
        List<String> rows = List.of(written(new CsvReport(), report).split("\r\n"));

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst())
                .startsWith("type,rule,severity,confidence,path,line")
                .endsWith(",guide,suppressed,suppressed_reason");
        assertThat(rows.get(1)).contains(",'=cmd|' /C calc'!A0.env,3,18,");
        assertThat(rows.get(2)).contains(",\"a b/ü,\"\"c\"\".env\",1,2,1,9,history,", ",base64,");
    }

    @Test
    void junitCountsFindingsAsFailuresAndTheUnsearchedAsSkipped() throws Exception {
        Element suite = xml(report);

        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("a b/ü,\"c\".env:1:2 history");
    }

    @Test
    void junitOfACleanScanHoldsAPassedTest() throws Exception {
        Element suite = xml(report(List.of()));

        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
    }

    private static Element xml(ScanReport report) throws Exception {
        String text = written(new JUnitReport(), report);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }
}
