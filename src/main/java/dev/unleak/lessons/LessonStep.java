package dev.unleak.lessons;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a lesson. All texts are Markdown; texts of options, items and explanations are one paragraph of it.
 *
 * <p>Options, items and pairs are told apart by their number in the file, from 1, as text: a screen may show them in
 * any order.
 */
public sealed interface LessonStep {
    /** Unique within the lesson, stable over revisions and translations. */
    String id();

    String title();

    /** What stands above the question; for {@link Read} all there is. May be empty. */
    String body();

    /** Help in steps, weakest first. */
    List<String> hints();

    record Read(String id, String title, String body) implements LessonStep {
        @Override
        public List<String> hints() {
            return List.of();
        }
    }

    /** @param many whether any number of options may be right; otherwise exactly one is */
    record Choose(String id, String title, String body, List<String> hints, boolean many, List<Option> options)
            implements LessonStep {}

    /** @param items in the right order; a screen shuffles them */
    record Order(String id, String title, String body, List<String> hints, List<Item> items) implements LessonStep {}

    /** @param pairs left and right that belong together; a screen shuffles the right sides */
    record Match(String id, String title, String body, List<String> hints, List<Pair> pairs) implements LessonStep {}

    /**
     * Mark the lines of a text.
     *
     * @param marks lines that have an explanation of their own; a line without one is not to be marked
     * @param otherwise explains a marked line that has no explanation of its own
     */
    record Spot(
            String id,
            String title,
            String body,
            List<String> hints,
            String language,
            String code,
            List<LineMark> marks,
            String otherwise)
            implements LessonStep {}

    /**
     * Complete a text.
     *
     * @param code holds {@value #GAP} once for each gap
     */
    record Fill(String id, String title, String body, List<String> hints, String language, String code, List<Gap> gaps)
            implements LessonStep {
        public static final String GAP = "____";
    }

    /** Put each item into one of the classes. */
    record Classify(
            String id, String title, String body, List<String> hints, List<Category> categories, List<Labelled> items)
            implements LessonStep {}

    /** Something to do, graded by an {@link Exercise.Engine engine}. */
    record Practice(String id, String title, String body, List<String> hints, Exercise exercise)
            implements LessonStep {}

    record Option(String id, String text, boolean right, String why) {}

    record Item(String id, String text, String why) {}

    record Pair(String id, String left, String right, String why) {}

    /** @param line from 1 */
    record LineMark(int line, boolean right, String why) {}

    /**
     * @param accept answers that are right, compared without outer white space
     * @param mistakes explanations of foreseen wrong answers
     * @param otherwise explains any other wrong answer
     */
    record Gap(List<String> accept, String why, Map<String, String> mistakes, String otherwise) {}

    record Category(String id, String title) {}

    /**
     * @param category id of the right category
     * @param mistakes by category id: why that one is wrong, where {@code why} does not say it already
     */
    record Labelled(String id, String text, String category, String why, Map<String, String> mistakes) {}

    /** The exercise, if this step is one. */
    default Optional<Exercise> practice() {
        return this instanceof Practice practice ? Optional.of(practice.exercise()) : Optional.empty();
    }
}
