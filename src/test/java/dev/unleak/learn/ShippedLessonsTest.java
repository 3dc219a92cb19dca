package dev.unleak.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.rules.RuleSet;
import org.junit.jupiter.api.Test;

class ShippedLessonsTest {
    @Test
    void everyShippedLessonIsProved() {
        RuleSet rules = RuleSet.load(Content.shipped());

        assertThat(new LessonsCheck(rules, Detector.of(rules)).run(Content.shipped()))
                .isEmpty();
    }

    @Test
    void theFirstModuleIsCompleteAndHistoryHasItsFirstLesson() {
        assertThat(LessonLibrary.load(Content.shipped()).lessons().map(Lesson::id))
                .contains("M1.1", "M1.2", "M1.3", "M1.4", "M1.5", "M10.1");
    }
}
