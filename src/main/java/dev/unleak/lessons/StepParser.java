package dev.unleak.lessons;

import dev.unleak.content.Node;
import dev.unleak.content.Yaml;
import dev.unleak.lessons.LessonStep.Category;
import dev.unleak.lessons.LessonStep.Gap;
import dev.unleak.lessons.LessonStep.Item;
import dev.unleak.lessons.LessonStep.Labelled;
import dev.unleak.lessons.LessonStep.LineMark;
import dev.unleak.lessons.LessonStep.Option;
import dev.unleak.lessons.LessonStep.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes steps of sections. Whatever lacks its explanation is refused here. */
final class StepParser {
    static final Set<String> KINDS = Set.of("choose", "order", "match", "spot", "fill", "classify", "exercise");

    private final String id;
    private final String title;
    private final String body;
    private final Node node;
    private final List<String> hints;

    private StepParser(LessonFile.Section section, Node node, String body) {
        this.id = section.id();
        this.title = section.title();
        this.body = body;
        this.node = node;
        this.hints = node.texts("hints");
    }

    static LessonStep parse(Path path, LessonFile.Section section, UnaryOperator<String> fill) {
        String body = fill.apply(section.body());
        if (section.block().equals(LessonFile.Block.NONE)) {
            return new LessonStep.Read(section.id(), section.title(), body);
        }
        Node node =
                Yaml.parse(path + " " + section.id(), section.block().yaml()).map(fill);
        return new StepParser(section, node, body).step(section.block().kind());
    }

    private LessonStep step(String kind) {
        return switch (kind) {
            case "choose" -> choose();
            case "order" -> order();
            case "match" -> match();
            case "spot" -> spot();
            case "fill" -> fill();
            case "classify" -> classify();
            case "exercise" -> new LessonStep.Practice(id, title, body, hints, ExerciseParser.parse(node));
            default -> throw node.error("unknown kind of step " + kind);
        };
    }

    private LessonStep choose() {
        node.allow("pick", "options", "hints");
        boolean many = switch (node.text("pick", "one")) {
            case "one" -> false;
            case "many" -> true;
            default -> throw node.error("'pick' must be one or many");
        };
        List<Option> options = new ArrayList<>();
        for (Node option : atLeast(2, "options")) {
            option.allow("text", "right", "why");
            options.add(new Option(number(options), option.text("text"), option.flag("right", false), why(option)));
        }
        long right = options.stream().filter(Option::right).count();
        if (right == 0 || right == options.size() || (!many && right > 1)) {
            throw node.error(many ? "some options must be right and some wrong" : "exactly one option must be right");
        }
        return new LessonStep.Choose(id, title, body, hints, many, List.copyOf(options));
    }

    private LessonStep order() {
        node.allow("items", "hints");
        List<Item> items = new ArrayList<>();
        for (Node item : atLeast(3, "items")) {
            item.allow("text", "why");
            items.add(new Item(number(items), item.text("text"), why(item)));
        }
        return new LessonStep.Order(id, title, body, hints, List.copyOf(items));
    }

    private LessonStep match() {
        node.allow("pairs", "hints");
        List<Pair> pairs = new ArrayList<>();
        for (Node pair : atLeast(3, "pairs")) {
            pair.allow("left", "right", "why");
            pairs.add(new Pair(number(pairs), pair.text("left"), pair.text("right"), why(pair)));
        }
        return new LessonStep.Match(id, title, body, hints, List.copyOf(pairs));
    }

    private LessonStep spot() {
        node.allow("language", "code", "lines", "otherwise", "hints");
        String code = node.text("code").stripTrailing();
        long height = code.lines().count();
        List<LineMark> marks = new ArrayList<>();
        for (Node mark : atLeast(1, "lines")) {
            mark.allow("line", "right", "why");
            int line = mark.number("line", 0);
            if (line < 1 || line > height) {
                throw mark.error("'line' must be 1 to " + height);
            }
            marks.add(new LineMark(line, mark.flag("right", false), why(mark)));
        }
        if (marks.stream().noneMatch(LineMark::right)) {
            throw node.error("at least one line must be right");
        }
        return new LessonStep.Spot(
                id, title, body, hints, node.text("language", ""), code, List.copyOf(marks), node.text("otherwise"));
    }

    private LessonStep fill() {
        node.allow("language", "code", "gaps", "hints");
        String code = node.text("code").stripTrailing();
        List<Gap> gaps = new ArrayList<>();
        for (Node gap : atLeast(1, "gaps")) {
            gap.allow("accept", "why", "mistakes", "otherwise");
            Map<String, String> mistakes = new LinkedHashMap<>();
            for (Node mistake : gap.children("mistakes")) {
                mistake.allow("text", "why");
                mistakes.put(mistake.text("text"), why(mistake));
            }
            List<String> accept = gap.texts("accept");
            if (accept.isEmpty()) {
                throw gap.error("'accept' is missing");
            }
            gaps.add(new Gap(accept, why(gap), Map.copyOf(mistakes), gap.text("otherwise")));
        }
        int holes = code.split(LessonStep.Fill.GAP, -1).length - 1;
        if (holes != gaps.size()) {
            throw node.error("'code' has " + holes + " gaps but 'gaps' explains " + gaps.size());
        }
        return new LessonStep.Fill(id, title, body, hints, node.text("language", ""), code, List.copyOf(gaps));
    }

    private LessonStep classify() {
        node.allow("classes", "items", "hints");
        List<Category> categories = new ArrayList<>();
        for (Node category : atLeast(2, "classes")) {
            category.allow("id", "title");
            categories.add(new Category(category.text("id"), category.text("title")));
        }
        Set<String> known = Set.copyOf(categories.stream().map(Category::id).toList());
        List<Labelled> items = new ArrayList<>();
        for (Node item : atLeast(2, "items")) {
            item.allow("text", "is", "why", "mistakes");
            Map<String, String> mistakes = new LinkedHashMap<>();
            item.child("mistakes").ifPresent(m -> m.keys().forEach(key -> mistakes.put(key, m.text(key))));
            String category = item.text("is");
            if (!known.contains(category) || !known.containsAll(mistakes.keySet())) {
                throw item.error("'is' and 'mistakes' name one of "
                        + String.join(", ", known.stream().sorted().toList()));
            }
            items.add(new Labelled(number(items), item.text("text"), category, why(item), Map.copyOf(mistakes)));
        }
        return new LessonStep.Classify(id, title, body, hints, List.copyOf(categories), List.copyOf(items));
    }

    private List<Node> atLeast(int least, String key) {
        List<Node> children = node.children(key);
        if (children.size() < least) {
            throw node.error("'" + key + "' needs at least " + least);
        }
        return children;
    }

    /** Nobody learns from "wrong": a right or wrong without its reason is refused. */
    private static String why(Node node) {
        String why = node.text("why");
        if (why.isBlank()) {
            throw node.error("'why' is empty");
        }
        return why;
    }

    private static String number(List<?> before) {
        return String.valueOf(before.size() + 1);
    }
}
