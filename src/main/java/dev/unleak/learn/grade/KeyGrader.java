package dev.unleak.learn.grade;

import dev.unleak.lessons.LessonStep;
import dev.unleak.lessons.LessonStep.Choose;
import dev.unleak.lessons.LessonStep.Classify;
import dev.unleak.lessons.LessonStep.Fill;
import dev.unleak.lessons.LessonStep.Gap;
import dev.unleak.lessons.LessonStep.Item;
import dev.unleak.lessons.LessonStep.Labelled;
import dev.unleak.lessons.LessonStep.LineMark;
import dev.unleak.lessons.LessonStep.Match;
import dev.unleak.lessons.LessonStep.Option;
import dev.unleak.lessons.LessonStep.Order;
import dev.unleak.lessons.LessonStep.Pair;
import dev.unleak.lessons.LessonStep.Spot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares an answer with the key in the lesson. Each part of the answer gets its own explanation; what is missing is
 * counted but not named, so that the learner can look again.
 */
public final class KeyGrader {
    private KeyGrader() {}

    /** @throws IllegalArgumentException if the answer is of another kind than the step */
    public static Feedback grade(LessonStep step, Answer answer) {
        return switch (step) {
            case LessonStep.Read _ when answer instanceof Answer.Seen -> new Feedback(true, List.of());
            case Choose choose when answer instanceof Answer.Picked picked -> choose(choose, picked.options());
            case Order order when answer instanceof Answer.Ordered ordered -> order(order, ordered.items());
            case Match match when answer instanceof Answer.Paired paired -> match(match, paired);
            case Classify classify when answer instanceof Answer.Sorted sorted -> classify(classify, sorted);
            case Spot spot when answer instanceof Answer.Marked marked -> spot(spot, marked.lines());
            case Fill fill when answer instanceof Answer.Filled filled -> fill(fill, filled.gaps());
            default ->
                throw new IllegalArgumentException(
                        step.id() + " is not answered by " + answer.getClass().getSimpleName());
        };
    }

    private static Feedback choose(Choose step, Set<String> picked) {
        Feedback.Builder feedback = new Feedback.Builder();
        for (Option option : step.options()) {
            if (picked.contains(option.id())) {
                feedback.line(option.right(), option.text(), option.why());
            }
        }
        long missing = step.options().stream()
                .filter(option -> option.right() && !picked.contains(option.id()))
                .count();
        if (picked.isEmpty()) {
            return feedback.missing("Pick an answer first.").build();
        }
        if (missing > 0 && step.many()) {
            return feedback.missing(more(missing, "option is", "options are") + " right too.")
                    .build();
        }
        if (feedback.passed()) {
            // Now that nothing is given away, the reasons against the others are worth reading.
            step.options().stream()
                    .filter(option -> !option.right())
                    .forEach(option -> feedback.note(option.text() + " " + option.why()));
        }
        return feedback.build();
    }

    private static Feedback order(Order step, List<String> answer) {
        Feedback.Builder feedback = new Feedback.Builder();
        for (int i = 0; i < step.items().size(); i++) {
            Item item = step.items().get(i);
            int at = answer.indexOf(item.id());
            if (at == i) {
                feedback.right(item.text(), item.why());
            } else {
                feedback.wrong(item.text(), (at < i ? "Comes later. " : "Comes earlier. ") + item.why());
            }
        }
        return feedback.build();
    }

    private static Feedback match(Match step, Answer.Paired answer) {
        Feedback.Builder feedback = new Feedback.Builder();
        for (Pair pair : step.pairs()) {
            String chosen = answer.rightOfLeft().getOrDefault(pair.id(), "");
            // Two pairs may share a right side; then either is right.
            boolean right = step.pairs().stream()
                    .anyMatch(
                            other -> other.id().equals(chosen) && other.right().equals(pair.right()));
            feedback.line(right, pair.left(), pair.why());
        }
        return feedback.build();
    }

    private static Feedback classify(Classify step, Answer.Sorted answer) {
        Feedback.Builder feedback = new Feedback.Builder();
        long open = 0;
        for (Labelled item : step.items()) {
            String chosen = answer.classOfItem().getOrDefault(item.id(), "");
            if (chosen.isEmpty()) {
                open++;
            } else {
                boolean right = chosen.equals(item.category());
                feedback.line(right, item.text(), item.mistakes().getOrDefault(chosen, item.why()));
            }
        }
        if (open > 0) {
            feedback.missing(open == 1 ? "1 has no class yet." : open + " have no class yet.");
        }
        return feedback.build();
    }

    private static Feedback spot(Spot step, Set<Integer> marked) {
        Feedback.Builder feedback = new Feedback.Builder();
        for (int line : marked.stream().sorted().toList()) {
            step.marks().stream()
                    .filter(mark -> mark.line() == line)
                    .findFirst()
                    .ifPresentOrElse(
                            mark -> feedback.line(mark.right(), "Line " + line, mark.why()),
                            () -> feedback.wrong("Line " + line, step.otherwise()));
        }
        Set<Integer> right = step.marks().stream()
                .filter(LineMark::right)
                .map(LineMark::line)
                .collect(Collectors.toSet());
        right.removeAll(marked);
        if (!right.isEmpty()) {
            feedback.missing(more(right.size(), "line belongs", "lines belong") + " here.");
        }
        return feedback.build();
    }

    private static Feedback fill(Fill step, List<String> answers) {
        Feedback.Builder feedback = new Feedback.Builder();
        for (int i = 0; i < step.gaps().size(); i++) {
            Gap gap = step.gaps().get(i);
            String answer = i < answers.size() ? answers.get(i).strip() : "";
            String subject = "Gap " + (i + 1);
            if (gap.accept().contains(answer)) {
                feedback.right(subject, gap.why());
            } else {
                feedback.wrong(subject, gap.mistakes().getOrDefault(answer, gap.otherwise()));
            }
        }
        return feedback.build();
    }

    private static String more(long count, String one, String many) {
        return count == 1 ? "1 more " + one : count + " more " + many;
    }
}
