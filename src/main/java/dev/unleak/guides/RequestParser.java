package dev.unleak.guides;

import dev.unleak.content.Node;
import java.util.Set;

/** Reads the requests of a guide: its live checks, and the one that revokes. */
final class RequestParser {
    private RequestParser() {}

    static Verify verify(Node node) {
        node.allow(
                "id",
                "kinds",
                "method",
                "url",
                "headers",
                "inputs",
                "optional",
                "hidden",
                "hosts",
                "body",
                "signing",
                "alive",
                "dead",
                "tells",
                "side_effects",
                "logged");
        return new Verify(
                node.text("id"),
                node.texts("kinds"),
                template(node),
                node.children("alive").stream().map(RequestParser::answer).toList(),
                node.children("dead").stream().map(RequestParser::answer).toList(),
                node.textMap("tells"),
                node.text("side_effects"),
                node.text("logged"));
    }

    static Revoke.Request revoke(Node node) {
        node.allow(
                "kinds",
                "method",
                "url",
                "headers",
                "inputs",
                "optional",
                "hidden",
                "hosts",
                "body",
                "signing",
                "done");
        return new Revoke.Request(
                node.texts("kinds"),
                template(node),
                node.children("done").stream().map(RequestParser::answer).toList());
    }

    private static RequestTemplate template(Node node) {
        return new RequestTemplate(
                node.text("method"),
                node.text("url"),
                node.textMap("headers"),
                node.textMap("inputs"),
                Set.copyOf(node.texts("optional")),
                Set.copyOf(node.texts("hidden")),
                node.texts("hosts"),
                node.text("body", ""),
                node.choice("signing", RequestTemplate.Signing.class, RequestTemplate.Signing.NONE));
    }

    private static Verify.Answer answer(Node node) {
        node.allow("status", "pointer", "value");
        return new Verify.Answer(node.number("status", 0), node.text("pointer", ""), node.text("value", ""));
    }
}
