package dev.unleak.lessons;

import dev.unleak.lessons.LessonStep.Choose;
import dev.unleak.lessons.LessonStep.Classify;
import dev.unleak.lessons.LessonStep.Fill;
import dev.unleak.lessons.LessonStep.Match;
import dev.unleak.lessons.LessonStep.Order;
import dev.unleak.lessons.LessonStep.Practice;
import dev.unleak.lessons.LessonStep.Read;
import dev.unleak.lessons.LessonStep.Spot;
import java.util.stream.Stream;

/**
 * How long a lesson takes to read: everything that a learner meets, questions and explanations too, hints not, at 200
 * words a minute. That is slower than the 238 measured for English prose (Brysbaert 2019), since half of it is code.
 */
public final class ReadingTime {
    private static final double WORDS_A_MINUTE = 200;

    private ReadingTime() {}

    public static double minutes(Lesson lesson) {
        return words(lesson) / WORDS_A_MINUTE;
    }

    /** Runs of characters between white space. */
    public static long words(Lesson lesson) {
        return lesson.steps().stream()
                .flatMap(step -> Stream.concat(Stream.of(step.title(), step.body()), texts(step)))
                .mapToLong(text -> text.isBlank() ? 0 : text.strip().split("\\s+").length)
                .sum();
    }

    private static Stream<String> texts(LessonStep step) {
        return switch (step) {
            case Read _ -> Stream.empty();
            case Choose choose -> choose.options().stream().flatMap(option -> Stream.of(option.text(), option.why()));
            case Order order -> order.items().stream().flatMap(item -> Stream.of(item.text(), item.why()));
            case Match match ->
                match.pairs().stream().flatMap(pair -> Stream.of(pair.left(), pair.right(), pair.why()));
            case Spot spot ->
                Stream.concat(Stream.of(spot.code()), spot.marks().stream().map(LessonStep.LineMark::why));
            case Fill fill ->
                Stream.concat(Stream.of(fill.code()), fill.gaps().stream().map(LessonStep.Gap::why));
            case Classify classify -> classify.items().stream().flatMap(item -> Stream.of(item.text(), item.why()));
            case Practice practice ->
                practice.exercise().exhibits().stream().flatMap(exhibit -> Stream.of(exhibit.title(), exhibit.text()));
        };
    }
}
