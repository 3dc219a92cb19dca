package dev.unleak.report;

import static dev.unleak.report.Reports.commit;
import static dev.unleak.report.Reports.file;
import static dev.unleak.report.Reports.finding;
import static dev.unleak.report.Reports.ignored;
import static dev.unleak.report.Reports.report;
import static dev.unleak.report.Reports.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Where;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** SARIF as its own schema has it: 2.1.0 Errata 01, in src/test/resources/sarif. */
class SarifSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in =
                Objects.requireNonNull(SarifSchemaTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode sarif(ScanReport report) throws IOException {
        return JSON.readTree(written(new SarifReport(), report));
    }

    @Test
    void findingsInFilesAndHistoryAreValid() throws IOException {
        ScanReport report = report(
                List.of(finding(file("a b/c:d.env"), commit(Where.HISTORY, "ü,\"c\".env", true))),
                new NotSearched("locked.key", NotSearched.Why.UNREADABLE, 0, "You may not read this file."));

        assertThat(SCHEMA.validate(sarif(report))).isEmpty();
    }

    @Test
    void suppressionsAndNotesOnThemAreValid() throws IOException {
        assertThat(SCHEMA.validate(sarif(ignored(true)))).isEmpty();
    }

    @Test
    void anEmptyReportIsValid() throws IOException {
        assertThat(SCHEMA.validate(sarif(report(List.of())))).isEmpty();
    }

    @Test
    void theSchemaWouldTellAFault() throws IOException {
        JsonNode broken = sarif(ignored(true));
        ((ObjectNode) broken.at("/runs/0/results/3/suppressions/0")).put("kind", "elsewhere");

        assertThat(SCHEMA.validate(broken)).isNotEmpty();
    }
}
