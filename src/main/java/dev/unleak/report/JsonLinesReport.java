package dev.unleak.report;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** One object an occurrence, suppressed ones only on request, then one with the summary, each on a line of its own. */
public final class JsonLinesReport implements ReportWriter {
    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        for (Finding finding : report.listed()) {
            for (Occurrence occurrence : finding.occurrences()) {
                line(out, OccurrenceJson.of(finding, occurrence, report));
            }
        }
        line(out, Map.of("summary", SummaryJson.of(report)));
        out.flush();
    }

    private static void line(Writer out, Object value) throws IOException {
        out.write(Json.MAPPER.writeValueAsString(value));
        out.write('\n');
    }
}
