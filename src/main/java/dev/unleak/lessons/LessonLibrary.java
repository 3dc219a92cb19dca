package dev.unleak.lessons;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The lessons of one content tree. Immutable; safe for use by many threads. */
public final class LessonLibrary {
    private final List<CourseModule> modules;
    private final Map<String, LessonFile> files;

    private LessonLibrary(List<CourseModule> modules, Map<String, LessonFile> files) {
        this.modules = modules;
        this.files = files;
    }

    /** @throws ContentException if a file is not as docs/content-format.md says */
    public static LessonLibrary load(Content content) {
        Map<String, LessonFile> files = new TreeMap<>();
        Map<String, List<Lesson>> byModule = new TreeMap<>();
        for (Path path : content.files("lessons", "lesson.md")) {
            LessonFile file = LessonFile.read(path);
            Lesson lesson = file.lesson(UnaryOperator.identity());
            if (files.putIfAbsent(lesson.id(), file) != null) {
                throw new ContentException(path + ": there is another lesson " + lesson.id());
            }
            byModule.computeIfAbsent(lesson.module(), _ -> new ArrayList<>()).add(lesson);
        }
        List<CourseModule> modules = new ArrayList<>();
        for (Node node : outline(content)) {
            node.allow("id", "title");
            Optional.ofNullable(byModule.remove(node.text("id")))
                    .ifPresent(lessons -> modules.add(
                            new CourseModule(node.text("id"), node.text("title"), inOrder(lessons))));
        }
        if (!byModule.isEmpty()) {
            throw new ContentException("lessons/course.yaml does not name module " + String.join(", ", byModule.keySet()));
        }
        return new LessonLibrary(List.copyOf(modules), Map.copyOf(files));
    }

    private static List<Node> outline(Content content) {
        Path outline = content.root().resolve("lessons").resolve("course.yaml");
        if (!Files.exists(outline)) {
            return List.of();
        }
        Node node = Yaml.read(outline);
        node.allow("modules");
        return node.children("modules");
    }

    private static List<Lesson> inOrder(List<Lesson> lessons) {
        return lessons.stream()
                .sorted(Comparator.comparingInt(lesson ->
                        Integer.parseInt(lesson.id().substring(lesson.id().indexOf('.') + 1))))
                .toList();
    }

    /** Modules that have lessons, in the order of the course. */
    public List<CourseModule> modules() {
        return modules;
    }

    /** All lessons in the order of the course. */
    public Stream<Lesson> lessons() {
        return modules.stream().flatMap(module -> module.lessons().stream());
    }

    /** The lesson as written, placeholders not filled in: for lists and search. */
    public Optional<Lesson> lesson(String id) {
        return lessons().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** The lesson as a learner sees it, with every text passed through {@code fill}. */
    public Optional<Lesson> lesson(String id, UnaryOperator<String> fill) {
        return Optional.ofNullable(files.get(id)).map(file -> file.lesson(fill));
    }

    /** Where the lesson's own files lie. */
    public Optional<Path> folder(String id) {
        return Optional.ofNullable(files.get(id)).map(LessonFile::folder);
    }
}
