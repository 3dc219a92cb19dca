package dev.unleak.lessons;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lessons of one content tree. Immutable; safe for use by many threads. */
public final class LessonLibrary {
    private final List<CourseModule> modules;
    private final Map<String, LessonFile> files;

    private LessonLibrary(List<CourseModule> modules, Map<String, LessonFile> files) {
        this.modules = modules;
        this.files = files;
    }

    /**
     * Reads the lessons of all trees; a later tree's lesson takes the place of an earlier one with the same id.
     *
     * @throws ContentException if a file is not as docs/content-format.md says
     */
    public static LessonLibrary load(Content... trees) {
        Map<String, LessonFile> files = new TreeMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (Content tree : trees) {
            titles.putAll(outline(tree));
            files.putAll(files(tree));
        }
        Map<String, List<Lesson>> byModule = files.values().stream()
                .map(file -> file.lesson(UnaryOperator.identity()))
                .collect(Collectors.groupingBy(Lesson::module));
        for (String module : byModule.keySet()) {
            if (!titles.containsKey(module)) {
                throw new ContentException("lessons/course.yaml does not name module " + module + ".");
            }
        }
        List<CourseModule> modules = new ArrayList<>();
        titles.forEach((id, title) -> {
            List<Lesson> lessons = byModule.getOrDefault(id, List.of());
            if (!lessons.isEmpty()) {
                modules.add(new CourseModule(id, title, inOrder(lessons)));
            }
        });
        return new LessonLibrary(List.copyOf(modules), Map.copyOf(files));
    }

    private static Map<String, LessonFile> files(Content tree) {
        Map<String, LessonFile> files = new TreeMap<>();
        for (Path path : tree.files("lessons", "lesson.md")) {
            LessonFile file = LessonFile.read(path);
            if (files.putIfAbsent(file.id(), file) != null) {
                throw new ContentException(path + ": there is another lesson " + file.id() + ".");
            }
        }
        return files;
    }

    private static Map<String, String> outline(Content tree) {
        Map<String, String> titles = new LinkedHashMap<>();
        Path outline = tree.root().resolve("lessons").resolve("course.yaml");
        if (Files.exists(outline)) {
            Node node = Yaml.read(outline);
            node.allow("modules");
            for (Node module : node.children("modules")) {
                module.allow("id", "title");
                titles.put(module.text("id"), module.text("title"));
            }
        }
        return titles;
    }

    private static List<Lesson> inOrder(List<Lesson> lessons) {
        return lessons.stream().sorted(Comparator.comparingInt(Lesson::number)).toList();
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
