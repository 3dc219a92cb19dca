package dev.unleak.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Severity;
import dev.unleak.model.Suppression;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SARIF 2.1.0, as code hosts and editors read it: one result an occurrence. Format: OASIS SARIF v2.1.0 Errata 01. */
public final class SarifReport implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(ScanReport report, Writer out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writePOJOField("tool", Map.of("driver", Map.of("name", "Unleak", "rules", rules(report))));
            json.writePOJOField("invocations", List.of(invocation(report)));
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Finding finding : all(report)) {
                String sentence = FindingSentence.of(finding, report.now(), report.zone()) + ".";
                for (Occurrence occurrence : finding.occurrences()) {
                    json.writePOJO(result(finding, occurrence, sentence, report));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        out.flush();
    }

    /** Suppressed ones as well: SARIF has a word for them. */
    private static List<Finding> all(ScanReport report) {
        return Stream.concat(report.findings().stream(), report.suppressed().stream())
                .toList();
    }

    private static List<Map<String, Object>> rules(ScanReport report) {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        for (Finding finding : all(report)) {
            rules.putIfAbsent(
                    finding.type(), Map.of("id", finding.type(), "shortDescription", Map.of("text", finding.title())));
        }
        return List.copyOf(rules.values());
    }

    /** What was not searched, told as notifications of the run. */
    private static Map<String, Object> invocation(ScanReport report) {
        List<Map<String, Object>> notes = new ArrayList<>();
        report.summary().notSearched().forEach(skipped -> notes.add(notification(skipped)));
        IgnoreNotes.of(report)
                .forEach(note -> notes.add(Map.of("level", "warning", "message", Map.of("text", note.text()))));
        return Map.of("executionSuccessful", !report.incomplete(), "toolExecutionNotifications", notes);
    }

    private static Map<String, Object> notification(NotSearched skipped) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("level", skipped.why().isFailure() ? "error" : "note");
        note.put("message", Map.of("text", "Not searched (" + skipped.why().id() + "): " + skipped.detail()));
        note.put(
                "locations", List.of(Map.of("physicalLocation", Map.of("artifactLocation", artifact(skipped.path())))));
        return note;
    }

    private static Map<String, Object> result(
            Finding finding, Occurrence occurrence, String sentence, ScanReport report) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.type());
        result.put("level", level(finding.severity()));
        result.put("message", Map.of("text", sentence));
        Map<String, Integer> region = new LinkedHashMap<>();
        region.put("startLine", occurrence.position().line());
        region.put("startColumn", occurrence.position().column());
        region.put("endLine", occurrence.position().endLine());
        region.put("endColumn", occurrence.position().endColumn());
        result.put(
                "locations",
                List.of(Map.of(
                        "physicalLocation",
                        Map.of("artifactLocation", artifact(occurrence.place().path()), "region", region))));
        result.put(
                "partialFingerprints", Map.of("unleak/v1", finding.fingerprint().hex()));
        result.put("properties", OccurrenceJson.of(finding, occurrence, report));
        LocalDate today = LocalDate.ofInstant(report.now(), report.zone());
        result.put(
                "suppressions",
                occurrence.suppression().filter(word -> word.holds(today)).stream()
                        .map(SarifReport::suppression)
                        .toList());
        return result;
    }

    /** SARIF 2.1.0, section 3.35; a mark without words is justified by its own name. */
    private static Map<String, Object> suppression(Suppression word) {
        return Map.of(
                "kind",
                word.kind() == Suppression.Kind.IN_SOURCE ? "inSource" : "external",
                "status",
                "accepted",
                "justification",
                word.reason().isEmpty() ? word.by() : word.by() + ": " + word.reason());
    }

    private static Map<String, Object> artifact(String path) {
        return Map.of("uri", uri(path), "uriBaseId", "%SRCROOT%");
    }

    /** A path as a relative reference (RFC 3986, section 4.2): a colon in its first name would look like a scheme. */
    private static String uri(String path) {
        try {
            return new URI(null, null, "./" + path, null).toASCIIString().substring(path.contains(":") ? 0 : 2);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Every path can be escaped", e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "note";
        };
    }
}
