package dev.unleak.report.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SARIF 2.1.0 of any tool (OASIS, sections 3.27 and 3.28). A snippet is taken for the secret only where it is one. */
final class SarifFormat {
    private SarifFormat() {}

    static Optional<ForeignReport> read(List<JsonNode> roots) {
        if (roots.size() != 1 || !roots.getFirst().path("runs").isArray()) {
            return Optional.empty();
        }
        List<ForeignResult> results = new ArrayList<>();
        String tool = "a SARIF file";
        for (JsonNode run : roots.getFirst().path("runs")) {
            tool = ReportFormats.text(run.path("tool").path("driver"), "name").orElse(tool);
            boolean snippetIsSecret = tool.toLowerCase(Locale.ROOT).equals("gitleaks");
            for (JsonNode result : run.path("results")) {
                result.path("locations").forEach(location -> results.add(result(result, location, snippetIsSecret)));
            }
        }
        return Optional.of(new ForeignReport(tool, results));
    }

    private static ForeignResult result(JsonNode result, JsonNode location, boolean snippetIsSecret) {
        JsonNode place = location.path("physicalLocation");
        JsonNode region = place.path("region");
        return new ForeignResult(
                ReportFormats.text(result, "ruleId")
                        .or(() -> ReportFormats.text(result.path("rule"), "id"))
                        .orElse("?"),
                path(place.path("artifactLocation").path("uri").asText("")),
                region.path("startLine").asInt(),
                ReportFormats.text(result.path("partialFingerprints"), "commitSha"),
                snippetIsSecret ? ReportFormats.secret(region.path("snippet").path("text")) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** Most tools write plain paths where the standard asks for escaped ones. */
    private static String path(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getPath()).orElse(uri);
        } catch (IllegalArgumentException e) {
            return uri;
        }
    }
}
