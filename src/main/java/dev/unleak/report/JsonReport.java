package dev.unleak.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import java.io.IOException;
import java.io.Writer;

/** One object: findings with their exposure and occurrences, and the summary. */
public final class JsonReport implements ReportWriter {
    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("findings");
            for (Finding finding : report.listed()) {
                String sentence = FindingSentence.of(finding, report.now(), report.zone());
                json.writePOJO(FindingJson.of(finding, sentence, report));
            }
            json.writeEndArray();
            json.writePOJOField("summary", SummaryJson.of(report));
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }
}
