package dev.unleak.report.imported;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unleak.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forms of report that are read, each known by its own keys. gitleaks 8: a JSON array of findings (README,
 * "Reports"). Betterleaks 2: an object with {@code findings} (docs/v2_migration.md, "Report changes"). TruffleHog 3: a
 * JSON object a line ({@code --json}). detect-secrets 1: {@code .secrets.baseline} (docs/design.md, "Baseline").
 */
final class ReportFormats {
    private ReportFormats() {}

    static Optional<ForeignReport> gitleaks(List<JsonNode> roots) {
        List<JsonNode> findings = roots.size() == 1 && roots.getFirst().isArray() ? items(roots.getFirst()) : List.of();
        return findings.isEmpty() || !findings.stream().allMatch(finding -> finding.has("RuleID"))
                ? Optional.empty()
                : Optional.of(new ForeignReport(
                        "gitleaks",
                        findings.stream()
                                .map(finding -> new ForeignResult(
                                        text(finding, "RuleID").orElse("?"),
                                        text(finding, "File").orElse(""),
                                        finding.path("StartLine").asInt(),
                                        text(finding, "Commit"),
                                        secret(finding.path("Secret")),
                                        secret(finding.path("Match")),
                                        Optional.empty(),
                                        false))
                                .toList()));
    }

    static Optional<ForeignReport> betterleaks(List<JsonNode> roots) {
        List<ForeignResult> results = new ArrayList<>();
        boolean is = false;
        for (JsonNode root : roots) {
            is |= root.has("schema_version") && (root.has("findings") || root.has("finding") || root.has("scan"));
            items(root.path("findings")).forEach(finding -> results.add(betterleaks(finding)));
            if (root.path("finding").isObject()) {
                results.add(betterleaks(root.path("finding")));
            }
        }
        return is ? Optional.of(new ForeignReport("Betterleaks", results)) : Optional.empty();
    }

    private static ForeignResult betterleaks(JsonNode finding) {
        return new ForeignResult(
                text(finding, "rule_id").orElse("?"),
                text(finding.path("location"), "path").orElse(""),
                finding.path("location").path("start_line").asInt(),
                text(finding.path("attributes"), "git.sha"),
                secret(finding.path("match").path("value")),
                secret(finding.path("match").path("full")),
                Optional.empty(),
                finding.path("analysis").path("status").asText().equals("valid"));
    }

    static Optional<ForeignReport> truffleHog(List<JsonNode> roots) {
        List<JsonNode> findings =
                roots.stream().filter(root -> root.has("SourceMetadata")).toList();
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForeignReport(
                        "TruffleHog",
                        findings.stream().map(ReportFormats::truffleHogResult).toList()));
    }

    /** The place has other keys for each kind of source; those with a commit and a file are all alike. */
    private static ForeignResult truffleHogResult(JsonNode finding) {
        JsonNode data = finding.path("SourceMetadata").path("Data");
        JsonNode place = data.isEmpty() ? data : data.elements().next();
        return new ForeignResult(
                text(finding, "DetectorName").orElse("?"),
                text(place, "file").orElse(""),
                place.path("line").asInt(),
                text(place, "commit"),
                secret(finding.path("Raw")),
                secret(finding.path("RawV2")),
                Optional.empty(),
                finding.path("Verified").asBoolean());
    }

    static Optional<ForeignReport> detectSecrets(List<JsonNode> roots) {
        if (roots.size() != 1 || !roots.getFirst().path("results").isObject()) {
            return Optional.empty();
        }
        List<ForeignResult> results = new ArrayList<>();
        roots.getFirst()
                .path("results")
                .properties()
                .forEach(file -> file.getValue()
                        .forEach(found -> results.add(new ForeignResult(
                                text(found, "type").orElse("?"),
                                file.getKey(),
                                found.path("line_number").asInt(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                text(found, "hashed_secret"),
                                found.path("is_verified").asBoolean()))));
        return Optional.of(new ForeignReport("detect-secrets", results));
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(items::add);
        }
        return items;
    }

    static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank());
    }

    /** A tool that was told to redact writes stars or a word instead. */
    static Optional<Secret> secret(JsonNode node) {
        return Optional.of(node.asText(""))
                .filter(text -> !text.isBlank() && !text.equals("REDACTED") && !text.matches("\\*+"))
                .map(Secret::of);
    }
}
