package dev.unleak.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** One row an occurrence, with the keys of JSON lines as columns. Format: RFC 4180, in UTF-8. */
public final class CsvReport implements ReportWriter {
    private static final List<String> COLUMNS = List.of(
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
            "suppressed_reason");

    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        row(out, COLUMNS);
        for (Finding finding : report.listed()) {
            for (Occurrence occurrence : finding.occurrences()) {
                JsonNode values = Json.MAPPER.valueToTree(OccurrenceJson.of(finding, occurrence, report));
                row(
                        out,
                        COLUMNS.stream()
                                .map(column -> text(values.path(column)))
                                .toList());
            }
        }
        out.flush();
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isNull() ? "" : value.asText();
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> items.add(item.asText()));
        return String.join(" ", items);
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(CsvReport::cell).toList()) + "\r\n");
    }

    /** Quoted where needed; a cell that a spreadsheet would run as a formula is made text by an apostrophe. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
