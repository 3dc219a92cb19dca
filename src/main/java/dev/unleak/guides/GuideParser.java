package dev.unleak.guides;

import dev.unleak.content.Node;
import dev.unleak.model.Severity;
import dev.unleak.rules.Rule.PublicByDesign;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a guide's file into a {@link Guide}; sections that a file leaves out become empty, which the check finds. */
final class GuideParser {
    private GuideParser() {}

    static Guide guide(Node node, SharedParts shared) {
        node.allow(
                "schema",
                "id",
                "provider",
                "title",
                "aliases",
                "family",
                "severity",
                "public_by_design",
                "depth",
                "kinds",
                "uses",
                "store",
                "create",
                "causes",
                "risks",
                "verify",
                "inventory",
                "misuse",
                "rotate",
                "revoke",
                "consumers",
                "auto_response",
                "prevent",
                "notes",
                "sources",
                "verified_on",
                "stale_after_days",
                "unverified",
                "locale",
                "revision");
        schema(node);
        return new Guide(
                node.text("id"),
                node.text("provider"),
                node.text("title"),
                node.texts("aliases"),
                node.choice("family", Guide.Family.class),
                node.choice("severity", Severity.class),
                node.choice("public_by_design", PublicByDesign.class, PublicByDesign.NO),
                node.choice("depth", Guide.Depth.class, Guide.Depth.FULL),
                node.children("kinds").stream().map(GuideParser::kind).toList(),
                node.texts("uses"),
                names(node.section("store")),
                create(node.section("create")),
                parts(node.section("causes"), shared.section("causes")),
                risks(node.section("risks"), shared),
                node.children("verify").stream().map(RequestParser::verify).toList(),
                node.child("inventory").map(GuideParser::inventory),
                misuse(node.section("misuse")),
                rotate(node.section("rotate")),
                revoke(node.section("revoke")),
                consumers(node.section("consumers")),
                node.children("auto_response").stream()
                        .map(GuideParser::autoResponse)
                        .toList(),
                prevent(node.section("prevent"), shared),
                node.children("notes").stream().map(GuideParser::part).toList(),
                node.children("sources").stream().map(GuideParser::citation).toList(),
                node.date("verified_on"),
                node.number("stale_after_days", 180),
                unverified(node),
                node.text("locale", "en"),
                node.number("revision", 1));
    }

    static void schema(Node node) {
        if (node.number("schema", 0) != 1) {
            throw node.error("'schema' must be 1");
        }
    }

    static Part part(Node node) {
        node.allow("id", "title", "text");
        return new Part(node.text("id"), node.text("title"), node.text("text"));
    }

    static Risk risk(Node node) {
        node.allow("id", "action", "needs_permission", "asset", "cwe");
        return new Risk(
                node.text("id"),
                node.text("action"),
                node.text("needs_permission", ""),
                node.text("asset"),
                node.text("cwe", ""));
    }

    private static GuideKind kind(Node node) {
        node.allow("id", "title", "rules", "prefix", "length", "charset", "checksum", "since", "legacy", "env_names");
        return new GuideKind(
                node.text("id"),
                node.text("title"),
                node.texts("rules"),
                node.text("prefix", ""),
                node.text("length", ""),
                node.text("charset", ""),
                node.choice("checksum", GuideKind.Checksum.class, GuideKind.Checksum.NONE),
                node.text("since", ""),
                node.flag("legacy", false),
                node.texts("env_names"));
    }

    /** What a guide does not name for the newer stores follows from what it names for the older ones. */
    private static SnippetNames names(Node node) {
        node.allow(
                "variable",
                "vault_path",
                "vault_field",
                "aws_secret_id",
                "conjur_variable",
                "google_secret_id",
                "azure_secret_name",
                "op_reference",
                "kubernetes_file");
        String path = name(node, "vault_path", "[A-Za-z0-9_./-]+", "");
        String field = name(node, "vault_field", "[A-Za-z0-9_-]+", "api_key");
        String awsId = name(node, "aws_secret_id", "[A-Za-z0-9_/+=.@-]+", "");
        String item = path.replace('/', '-');
        return new SnippetNames(
                name(node, "variable", "[A-Za-z_][A-Za-z0-9_]*", ""),
                path,
                field,
                awsId,
                name(node, "conjur_variable", "[A-Za-z0-9_./-]+", ""),
                name(node, "google_secret_id", "[A-Za-z0-9_-]{1,255}", awsId.replaceAll("[^A-Za-z0-9_-]", "-")),
                name(node, "azure_secret_name", "[A-Za-z0-9-]{1,127}", awsId.replaceAll("[^A-Za-z0-9-]", "-")),
                name(
                        node,
                        "op_reference",
                        "op://[A-Za-z0-9_. -]+(/[A-Za-z0-9_. -]+){2,3}",
                        "op://prod/" + item + "/" + field),
                name(node, "kubernetes_file", "(/[A-Za-z0-9_.-]+)+", "/etc/secrets/" + item + "/" + field));
    }

    /** A name that goes into programs: a stranger's pack must not break out of the quotes around it. */
    private static String name(Node node, String key, String pattern, String otherwise) {
        String name = node.text(key, otherwise);
        if (!name.matches(pattern)) {
            throw node.error("'" + key + "' is missing or has characters that do not belong into such a name");
        }
        return name;
    }

    private static Create create(Node node) {
        node.allow("console_path", "url", "steps", "scopes", "restrictions", "ttl", "shown_once");
        return new Create(
                node.text("console_path", ""),
                node.optionalText("url"),
                node.texts("steps"),
                node.texts("scopes"),
                node.texts("restrictions"),
                node.text("ttl", ""),
                node.flag("shown_once", false));
    }

    private static List<Part> parts(Node node, List<Part> shared) {
        node.allow("own", "without");
        Set<String> without = Set.copyOf(node.texts("without"));
        return Stream.concat(
                        node.children("own").stream().map(GuideParser::part),
                        shared.stream().filter(part -> !without.contains(part.id())))
                .toList();
    }

    private static List<Risk> risks(Node node, SharedParts shared) {
        node.allow("own", "without");
        Set<String> without = Set.copyOf(node.texts("without"));
        return Stream.concat(
                        node.children("own").stream().map(GuideParser::risk),
                        shared.risks().stream().filter(risk -> !without.contains(risk.id())))
                .toList();
    }

    private static Inventory inventory(Node node) {
        node.allow("list_endpoint", "last_used_field");
        return new Inventory(node.text("list_endpoint"), node.text("last_used_field", ""));
    }

    private static Misuse misuse(Node node) {
        node.allow("logs", "queries", "blind_spots");
        return new Misuse(
                node.children("logs").stream().map(GuideParser::log).toList(),
                node.texts("queries"),
                node.texts("blind_spots"));
    }

    private static Misuse.Log log(Node node) {
        node.allow("id", "name", "path", "api", "plan", "retention", "fields");
        return new Misuse.Log(
                node.text("id"),
                node.text("name"),
                node.text("path"),
                node.text("api", ""),
                node.text("plan", ""),
                node.text("retention", ""),
                node.texts("fields"));
    }

    private static Rotate rotate(Node node) {
        node.allow("mode", "grace", "max_active", "summary", "steps", "emergency", "api");
        return new Rotate(
                node.choice("mode", Rotate.Mode.class),
                node.text("grace", ""),
                node.has("max_active") ? Optional.of(node.number("max_active", 0)) : Optional.empty(),
                node.text("summary", ""),
                node.texts("steps"),
                node.texts("emergency"),
                node.text("api", ""));
    }

    private static Revoke revoke(Node node) {
        node.allow(
                "console_path",
                "steps",
                "api",
                "request",
                "self_revoke",
                "effect_delay",
                "side_effects",
                "irreversible");
        return new Revoke(
                node.text("console_path", ""),
                node.texts("steps"),
                node.text("api", ""),
                node.child("request").map(RequestParser::revoke),
                node.text("self_revoke", ""),
                node.text("effect_delay", ""),
                node.texts("side_effects"),
                node.flag("irreversible", true));
    }

    private static Consumers consumers(Node node) {
        node.allow("file_patterns", "symbols", "what_breaks");
        return new Consumers(node.texts("file_patterns"), node.texts("symbols"), node.texts("what_breaks"));
    }

    private static AutoResponse autoResponse(Node node) {
        node.allow("id", "channel", "action");
        return new AutoResponse(node.text("channel"), node.text("action"));
    }

    private static Prevent prevent(Node node, SharedParts shared) {
        node.allow("ci_auth_alternative", "allow_test_values", "practices");
        return new Prevent(
                node.text("ci_auth_alternative", ""),
                node.texts("allow_test_values"),
                parts(node.section("practices"), shared.section("practices")));
    }

    private static Citation citation(Node node) {
        node.allow("url", "read_on");
        return new Citation(node.text("url"), node.date("read_on"));
    }

    private static Set<String> unverified(Node node) {
        Set<String> paths = new LinkedHashSet<>(node.texts("unverified"));
        for (String path : paths) {
            if (!node.reaches(path)) {
                throw node.error("'unverified' names " + path + ", which the guide does not have");
            }
        }
        return Set.copyOf(paths);
    }
}
