package dev.unleak.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.learn.grade.Feedback.Mark;
import dev.unleak.lessons.LessonStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyGraderTest {
    private static final LessonStep ONE = choose(false);
    private static final LessonStep MANY = choose(true);

    private static LessonStep choose(boolean many) {
        return new LessonStep.Choose(
                "c",
                "C",
                "",
                List.of(),
                many,
                List.of(
                        new LessonStep.Option("1", "a", true, "a is right"),
                        new LessonStep.Option("2", "b", false, "b is wrong"),
                        new LessonStep.Option("3", "c", many, "c too")));
    }

    @Test
    void theRightOptionPassesAndThenExplainsTheOthers() {
        Feedback feedback = KeyGrader.grade(ONE, new Answer.Picked(Set.of("1")));

        assertThat(feedback.passed()).isTrue();
        assertThat(feedback.text()).contains("a: a is right", "b b is wrong");
    }

    @Test
    void aWrongOptionIsExplainedWithoutGivingTheRightOneAway() {
        Feedback feedback = KeyGrader.grade(ONE, new Answer.Picked(Set.of("2")));

        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text()).contains("b: b is wrong").doesNotContain("a is right");
    }

    @Test
    void aMissingOptionIsCountedNotNamed() {
        Feedback feedback = KeyGrader.grade(MANY, new Answer.Picked(Set.of("1")));

        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text()).contains("1 more option is right too").doesNotContain("c too");
    }

    @Test
    void oneWrongOptionAmongAllRightOnesFails() {
        assertThat(KeyGrader.grade(MANY, new Answer.Picked(Set.of("1", "2", "3")))
                        .passed())
                .isFalse();
        assertThat(KeyGrader.grade(MANY, new Answer.Picked(Set.of("1", "3"))).passed())
                .isTrue();
    }

    @Test
    void noOptionAtAllFails() {
        Feedback feedback = KeyGrader.grade(ONE, new Answer.Picked(Set.of()));

        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text()).isEqualTo("Pick an answer first.");
    }

    @Test
    void orderTellsWhichItemsComeEarlierOrLater() {
        LessonStep step = new LessonStep.Order(
                "o",
                "O",
                "",
                List.of(),
                List.of(
                        new LessonStep.Item("1", "first", "why first"),
                        new LessonStep.Item("2", "second", "why second"),
                        new LessonStep.Item("3", "third", "why third")));

        assertThat(KeyGrader.grade(step, new Answer.Ordered(List.of("1", "2", "3")))
                        .passed())
                .isTrue();
        Feedback feedback = KeyGrader.grade(step, new Answer.Ordered(List.of("2", "1", "3")));
        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text())
                .contains("first: Comes earlier. why first", "second: Comes later. why second", "third: why third");
        assertThat(KeyGrader.grade(step, new Answer.Ordered(List.of("1", "2"))).passed())
                .isFalse();
        assertThat(KeyGrader.grade(step, new Answer.Ordered(List.of())).passed())
                .isFalse();
    }

    @Test
    void pairsWithEqualRightSidesAreInterchangeable() {
        LessonStep step = new LessonStep.Match(
                "m",
                "M",
                "",
                List.of(),
                List.of(
                        new LessonStep.Pair("1", "a", "x", "why a"),
                        new LessonStep.Pair("2", "b", "x", "why b"),
                        new LessonStep.Pair("3", "c", "y", "why c")));

        assertThat(KeyGrader.grade(step, new Answer.Paired(Map.of("1", "2", "2", "1", "3", "3")))
                        .passed())
                .isTrue();
        assertThat(KeyGrader.grade(step, new Answer.Paired(Map.of("1", "3", "2", "2", "3", "1")))
                        .passed())
                .isFalse();
        assertThat(KeyGrader.grade(step, new Answer.Paired(Map.of("1", "1", "2", "2")))
                        .passed())
                .isFalse();
        assertThat(KeyGrader.grade(step, new Answer.Paired(Map.of())).passed()).isFalse();
    }

    @Test
    void aClassChosenByMistakeGetsItsOwnExplanation() {
        LessonStep step = new LessonStep.Classify(
                "k",
                "K",
                "",
                List.of(),
                List.of(new LessonStep.Category("p", "P"), new LessonStep.Category("q", "Q")),
                List.of(
                        new LessonStep.Labelled("1", "a", "p", "why p", Map.of("q", "not q")),
                        new LessonStep.Labelled("2", "b", "q", "why q", Map.of())));

        assertThat(KeyGrader.grade(step, new Answer.Sorted(Map.of("1", "p", "2", "q")))
                        .passed())
                .isTrue();
        Feedback swapped = KeyGrader.grade(step, new Answer.Sorted(Map.of("1", "q", "2", "p")));
        assertThat(swapped.passed()).isFalse();
        assertThat(swapped.text()).contains("a: not q", "b: why q");
        Feedback half = KeyGrader.grade(step, new Answer.Sorted(Map.of("1", "p")));
        assertThat(half.passed()).isFalse();
        assertThat(half.text()).contains("1 has no class yet");
    }

    @Test
    void markedLinesAreJudgedOneByOne() {
        LessonStep step = new LessonStep.Spot(
                "s",
                "S",
                "",
                List.of(),
                "",
                "a\nb\nc",
                List.of(new LessonStep.LineMark(2, true, "why 2"), new LessonStep.LineMark(3, false, "not 3")),
                "nothing here");

        assertThat(KeyGrader.grade(step, new Answer.Marked(Set.of(2))).passed()).isTrue();
        Feedback feedback = KeyGrader.grade(step, new Answer.Marked(Set.of(1, 3)));
        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.lines()).extracting(Feedback.Line::mark).containsExactly(Mark.WRONG, Mark.WRONG, Mark.NOTE);
        assertThat(feedback.text()).contains("Line 1: nothing here", "Line 3: not 3", "1 more line belongs here");
        assertThat(KeyGrader.grade(step, new Answer.Marked(Set.of(1, 2, 3))).passed())
                .isFalse();
        assertThat(KeyGrader.grade(step, new Answer.Marked(Set.of())).passed()).isFalse();
    }

    @Test
    void aGapAcceptsEachOfItsAnswersAndExplainsForeseenMistakes() {
        LessonStep step = new LessonStep.Fill(
                "f",
                "F",
                "",
                List.of(),
                "",
                "____",
                List.of(new LessonStep.Gap(List.of("x", "y"), "why", Map.of("z", "not z"), "something else")));

        assertThat(KeyGrader.grade(step, new Answer.Filled(List.of(" y "))).passed())
                .isTrue();
        assertThat(KeyGrader.grade(step, new Answer.Filled(List.of("z"))).text())
                .isEqualTo("Gap 1: not z");
        assertThat(KeyGrader.grade(step, new Answer.Filled(List.of("q"))).text())
                .isEqualTo("Gap 1: something else");
        assertThat(KeyGrader.grade(step, new Answer.Filled(List.of())).passed()).isFalse();
    }

    @Test
    void anAnswerOfAnotherKindIsAProgrammingError() {
        assertThatThrownBy(() -> KeyGrader.grade(ONE, new Answer.Written("1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KeyGrader.grade(new LessonStep.Read("r", "R", ""), new Answer.Seen())
                        .passed())
                .isTrue();
    }
}
