package dev.unleak.scan.baseline;

import dev.unleak.content.Node;
import java.time.LocalDate;

/** One entry as one line of YAML. Free text is double-quoted. */
final class EntryLine {
    private EntryLine() {}

    static Entry read(Node node) {
        node.allow("id", "type", "expires", "reason", "author", "date", "hint");
        String id = node.text("id");
        if (!IdScheme.isId(id)) {
            throw node.error("'id' must be four groups of four");
        }
        if (node.text("reason").isBlank()) {
            throw node.error("'reason' must say why the secret may stand");
        }
        return new Entry(
                id,
                node.text("type"),
                node.text("reason"),
                node.text("author", ""),
                node.date("date"),
                node.date("expires"),
                node.text("hint", ""));
    }

    static String write(Entry entry) {
        return "  - {id: " + entry.id() + ", type: " + entry.type() + ", expires: " + quoted(entry.expires())
                + ", reason: " + quoted(entry.reason()) + ", author: " + quoted(entry.author()) + ", date: "
                + quoted(entry.date()) + ", hint: " + quoted(entry.hint()) + "}";
    }

    private static String quoted(LocalDate date) {
        return '"' + date.toString() + '"';
    }

    /** Letters stay readable; whatever might not be shown as it is, is escaped (YAML 1.2.2, section 5.7). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point >= ' ' && point <= '~' || Character.isLetterOrDigit(point)) {
                quoted.appendCodePoint(point);
            } else {
                // Half of a surrogate pair is no character.
                boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                quoted.append(String.format("\\U%08x", half ? 0xFFFD : point));
            }
        });
        return quoted.append('"').toString();
    }
}
