package dev.unleak.lessons;

import dev.unleak.content.ContentException;
import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A lesson.md taken apart: front matter, then sections, of which each is one step. See the Lessons part of
 * docs/content-format.md.
 *
 * @param sections the text below each heading of the second level, in order
 */
record LessonFile(Path path, Node front, List<Section> sections) {
    private static final String FENCE = "```";

    /**
     * @param line of the heading, from 1
     * @param block the fenced block that makes the section a question
     */
    record Section(int line, String id, String title, String body, Block block) {}

    /** @param kind empty for a section that is only read */
    record Block(String kind, String yaml) {
        static final Block NONE = new Block("", "");
    }

    static LessonFile read(Path path) {
        String text;
        try {
            text = Files.readString(path);
        } catch (IOException e) {
            throw new ContentException(path + " cannot be read: " + e.getMessage(), e);
        }
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---");
        if (end < 0) {
            throw new ContentException(path + ": a lesson begins with front matter between two lines of ---.");
        }
        Node front = Yaml.parse(path.toString(), String.join("\n", lines.subList(1, end + 1)));
        return new LessonFile(path, front, sections(path, lines, end + 2));
    }

    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    String id() {
        String id = front.text("id");
        if (!id.matches("M\\d{1,2}\\.\\d{1,2}")) {
            throw front.error("'id' must be like M1.1");
        }
        return id;
    }

    /** @param fill puts values in place of placeholders, in every text of the lesson */
    Lesson lesson(UnaryOperator<String> fill) {
        front.allow("id", "title", "minutes", "outcome", "seed", "sources", "revision");
        String id = id();
        int minutes = front.number("minutes", 0);
        if (minutes < 3 || minutes > 7) {
            throw front.error("'minutes' must be 3 to 7");
        }
        return new Lesson(
                id,
                id.substring(0, id.indexOf('.')),
                front.text("title"),
                minutes,
                front.text("outcome"),
                front.texts("seed"),
                front.children("sources").stream().map(LessonFile::source).toList(),
                front.number("revision", 1),
                steps(fill));
    }

    private List<LessonStep> steps(UnaryOperator<String> fill) {
        if (sections.isEmpty()) {
            throw new ContentException(path + ": a lesson needs at least one section, '## Title {#id}'.");
        }
        Set<String> ids = new HashSet<>();
        List<LessonStep> steps = new ArrayList<>();
        for (Section section : sections) {
            if (!ids.add(section.id())) {
                throw new ContentException(path + ":" + section.line() + ": two steps are called " + section.id());
            }
            steps.add(StepParser.parse(path, section, fill));
        }
        return List.copyOf(steps);
    }

    private static Lesson.SourceNote source(Node node) {
        node.allow("url", "claim", "read");
        String read = node.text("read");
        if (!read.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw node.error("'read' must be a date, YYYY-MM-DD");
        }
        return new Lesson.SourceNote(node.text("url"), node.text("claim"), read);
    }

    private static List<Section> sections(Path path, List<String> lines, int from) {
        List<Section> sections = new ArrayList<>();
        int heading = -1;
        boolean fenced = false;
        for (int i = from; i <= lines.size(); i++) {
            boolean end = i == lines.size();
            if (end || (!fenced && lines.get(i).startsWith("## "))) {
                if (heading >= 0) {
                    sections.add(section(path, lines, heading, i));
                }
                heading = i;
            } else if (lines.get(i).startsWith(FENCE)) {
                fenced = !fenced;
            } else if (heading < 0 && !lines.get(i).isBlank()) {
                throw new ContentException(path + ":" + (i + 1) + ": text before the first '## ' heading.");
            }
        }
        return sections;
    }

    private static Section section(Path path, List<String> lines, int heading, int end) {
        String at = path + ":" + (heading + 1);
        String line = lines.get(heading).substring(3).strip();
        int mark = line.lastIndexOf("{#");
        if (mark < 0 || !line.substring(mark).matches("\\{#[a-z0-9-]+}")) {
            throw new ContentException(at + ": the heading must end in an id, like {#your-turn}.");
        }
        StringBuilder body = new StringBuilder();
        Block block = Block.NONE;
        for (int i = heading + 1; i < end; i++) {
            String text = lines.get(i);
            String kind =
                    text.startsWith(FENCE) ? text.substring(FENCE.length()).strip() : "";
            if (StepParser.KINDS.contains(kind)) {
                if (block != Block.NONE) {
                    throw new ContentException(path + ":" + (i + 1) + ": a section asks one question, not two.");
                }
                int close = i + 1 + lines.subList(i + 1, end).indexOf(FENCE);
                if (close == i) {
                    throw new ContentException(path + ":" + (i + 1) + ": the block is not closed.");
                }
                // Blank lines in front keep the line numbers of YAML errors true to the file.
                block = new Block(kind, "\n".repeat(i + 1) + String.join("\n", lines.subList(i + 1, close)));
                i = close;
            } else if (block != Block.NONE && !text.isBlank()) {
                throw new ContentException(path + ":" + (i + 1) + ": text behind the question; put it in front.");
            } else {
                body.append(text).append('\n');
            }
        }
        String id = line.substring(mark + 2, line.length() - 1);
        return new Section(
                heading + 1,
                id,
                line.substring(0, mark).strip(),
                body.toString().strip(),
                block);
    }
}
