package dev.unleak.remedy.sample;

import dev.unleak.content.Node;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of the sample's history.
 *
 * @param day days before today
 * @param by an author's short name
 * @param branch the branch to be on first; made where it is new
 * @param drop a branch to delete first
 * @param write files with their whole text
 * @param append text put behind files
 * @param replace by file: texts and what takes their place
 * @param kind what becomes of the change
 * @param tag annotated tag to set afterwards
 * @param push whether the branch is pushed afterwards, with all tags it reaches
 */
record Chapter(
        int day,
        String by,
        String message,
        Optional<String> branch,
        Optional<String> drop,
        Map<String, String> write,
        Map<String, String> append,
        Map<String, Map<String, String>> replace,
        Kind kind,
        Optional<String> tag,
        boolean push) {
    enum Kind {
        COMMIT,
        AMEND,
        STASH,
        LEAVE
    }

    static Chapter of(Node node) {
        node.allow("day", "by", "message", "switch", "drop", "write", "append", "replace", "kind", "tag", "push");
        Node replace = node.section("replace");
        return new Chapter(
                node.number("day", 0),
                node.text("by"),
                node.text("message"),
                node.optionalText("switch"),
                node.optionalText("drop"),
                node.textMap("write"),
                node.textMap("append"),
                replace.keys().stream().collect(Collectors.toMap(path -> path, replace::textMap)),
                node.choice("kind", Kind.class, Kind.COMMIT),
                node.optionalText("tag"),
                node.flag("push", false));
    }
}
