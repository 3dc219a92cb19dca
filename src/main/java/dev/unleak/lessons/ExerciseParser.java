package dev.unleak.lessons;

import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.lessons.Exercise.Engine;
import dev.unleak.lessons.Exercise.Exhibit;
import dev.unleak.lessons.Exercise.Form;
import dev.unleak.lessons.Exercise.Material;
import dev.unleak.lessons.Exercise.Trial;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads an exercise block. */
final class ExerciseParser {
    private static final Trial UNTOUCHED = new Trial(Optional.empty(), Optional.empty(), Optional.empty(), "");

    private ExerciseParser() {}

    static Exercise parse(Node node) {
        node.allow(
                "engine",
                "check",
                "answer",
                "prompt",
                "sandbox",
                "exhibits",
                "with",
                "start",
                "solution",
                "wrong",
                "hints");
        Form form = oneOf(Form.class, node, "answer", "work");
        Exercise exercise = new Exercise(
                oneOf(Engine.class, node, "engine", ""),
                node.text("check"),
                form,
                form == Form.WORK ? "" : node.text("prompt"),
                node.child("sandbox").map(ExerciseParser::material),
                node.children("exhibits").stream().map(ExerciseParser::exhibit).toList(),
                node.child("with").orElseGet(() -> Yaml.parse(node.at() + " with", "{}")),
                node.child("start").map(ExerciseParser::trial).orElse(UNTOUCHED),
                trial(node.child("solution").orElseThrow(() -> node.error("'solution' is missing"))),
                node.children("wrong").stream().map(ExerciseParser::trial).toList());
        if (node.texts("hints").isEmpty()) {
            throw node.error("an exercise needs 'hints'");
        }
        if (form != Form.WORK && exercise.start().answer().isEmpty()) {
            throw node.error("'start' must have an answer that fails");
        }
        return exercise;
    }

    private static Material material(Node node) {
        node.allow("files", "repository");
        if (node.keys().isEmpty()) {
            throw node.error("'files' or 'repository' is missing");
        }
        return new Material(path(node, "files"), path(node, "repository"));
    }

    private static Exhibit exhibit(Node node) {
        node.allow("title", "text");
        return new Exhibit(node.text("title"), node.text("text"));
    }

    private static Trial trial(Node node) {
        node.allow("answer", "files", "script", "says");
        return new Trial(node.optionalText("answer"), path(node, "files"), path(node, "script"), node.text("says", ""));
    }

    /** A path within the lesson's folder. */
    private static Optional<String> path(Node node, String key) {
        Optional<String> path = node.optionalText(key);
        path.ifPresent(value -> {
            if (value.startsWith("/") || value.contains("..") || value.contains("\\")) {
                throw node.error("'" + key + "' must lie within the lesson's folder");
            }
        });
        return path;
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, Node node, String key, String otherwise) {
        String word = node.text(key, otherwise);
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw node.error("'" + key + "' must be one of "
                + String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
