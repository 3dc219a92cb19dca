package dev.unleak.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.learn.grade.Answer;
import dev.unleak.learn.grade.Feedback;
import dev.unleak.learn.sandbox.Sandbox;
import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonLibrary;
import dev.unleak.lessons.LessonStep;
import dev.unleak.model.UserError;
import dev.unleak.rules.RuleSet;
import dev.unleak.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped lessons, learned as a screen would. */
class LessonSessionTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final Detector DETECTOR = Detector.of(RULES);
    private static final LessonLibrary LIBRARY = LessonLibrary.load(Content.shipped());

    @TempDir
    Path folder;

    private Store store;
    private Course course;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("unleak.db"));
        AtomicLong seed = new AtomicLong();
        course = new Course(
                LIBRARY,
                RULES,
                DETECTOR,
                store.progress(),
                folder.resolve("sandboxes"),
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
                seed::incrementAndGet);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLessonIsFinishedWhenItsLastStepIsPassed() {
        LessonSession session = course.open("M1.1");
        assertThat(session.current().id()).isEqualTo("kinds");

        session.answer("kinds", new Answer.Seen());
        assertThat(session.current().id()).isEqualTo("worked");
        session.answer("worked", new Answer.Seen());
        assertThat(session.answer("sort", key(session, "sort")).passed()).isTrue();
        assertThat(session.finished()).isFalse();
        assertThat(session.answer("middle", new Answer.Picked(Set.of("2"))).passed())
                .isTrue();

        assertThat(session.finished()).isTrue();
        assertThat(course.map().getFirst().finished()).isEqualTo(1);
        assertThat(course.next()).get().extracting(Lesson::id).isEqualTo("M1.2");
        assertThat(course.after("M1.1")).get().extracting(Lesson::id).isEqualTo("M1.2");
        assertThat(course.after("M10.1")).isEmpty();
    }

    @Test
    void progressOutlivesTheSessionAndWrongAnswersAreKept() {
        LessonSession session = course.open("M1.1");
        assertThat(session.answer("middle", new Answer.Picked(Set.of("1"))).passed())
                .isFalse();
        assertThat(session.passed()).isEmpty();
        session.answer("middle", new Answer.Picked(Set.of("2")));

        assertThat(course.open("M1.1").passed()).containsExactly("middle");
        assertThat(store.progress().attempts("M1.1", "middle")).isEqualTo(2);
        assertThat(course.map().getFirst().lessons().getFirst().begun()).isTrue();
    }

    @Test
    void everyLearnerGetsOtherValuesAndNoPlaceholders() {
        String first = texts(course.open("M1.1").lesson());
        String second = texts(course.open("M1.1").lesson());

        assertThat(first).doesNotContain("%{").isNotEqualTo(second);
    }

    @Test
    void aPatternIsGradedWithoutASandbox() {
        LessonSession session = course.open("M1.2");

        Feedback feedback = session.answer("write", new Answer.Written("hbr_\\w+"));
        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text()).contains("A service token begins with `hbs_`");
        assertThat(session.answer("write", new Answer.Written("\\bhb[rs]_[A-Za-z0-9]{24}_[0-9a-f]{8}\\b"))
                        .passed())
                .isTrue();
    }

    @Test
    void theSandboxMustBeOpenedFirst() {
        LessonSession session = course.open("M10.1");

        assertThatThrownBy(() -> session.answer("find", new Answer.Written("main")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Open the exercise's folder first");
        assertThat(session.sandbox("find")).isEmpty();
    }

    @Test
    void aSandboxInAChosenFolderIsGradedLineByLine(@TempDir Path chosen) {
        LessonSession session = course.open("M10.1");
        Sandbox sandbox = session.openSandbox("find", Optional.of(chosen));

        Feedback feedback = session.answer("find", new Answer.Written("v1.0\nv1.1"));

        assertThat(sandbox.folder()).startsWith(chosen).isNotEmptyDirectory();
        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.lines()).extracting(Feedback.Line::subject).containsExactly("v1.0", "v1.1", "");
        assertThat(feedback.text()).contains("still reaches it", "5 more places keep it alive");
    }

    @Test
    void anOpenedSandboxIsResumedInALaterSessionAndGradedWithItsOwnValues() throws Exception {
        Sandbox sandbox = course.open("M10.1").openSandbox("find", Optional.empty());
        Files.writeString(sandbox.folder().resolve("mine.txt"), "work");

        LessonSession later = course.open("M10.1");
        assertThat(later.openSandbox("find", Optional.empty())).isEqualTo(sandbox);
        assertThat(sandbox.folder().resolve("mine.txt")).hasContent("work");
        Feedback feedback = later.answer(
                "find", new Answer.Written("main~4\nfeature/pay\nv1.0\nrefs/notes/commits\nstash@{0}\nHEAD@{2}"));
        assertThat(feedback.passed()).as(feedback.text()).isTrue();
    }

    @Test
    void resetMakesItAnewWithOtherValues() throws Exception {
        LessonSession session = course.open("M1.4");
        Sandbox sandbox = session.openSandbox("find", Optional.empty());
        String before = Files.readString(sandbox.folder().resolve(".env"));
        Files.delete(sandbox.folder().resolve("README.md"));

        Sandbox fresh = session.resetSandbox("find");

        assertThat(fresh.folder()).isEqualTo(sandbox.folder());
        assertThat(fresh.folder().resolve("README.md")).exists();
        assertThat(Files.readString(fresh.folder().resolve(".env"))).isNotEqualTo(before);
    }

    @Test
    void hintsComeOneByOne() {
        LessonSession session = course.open("M10.1");

        assertThat(session.hints("find")).isEqualTo(3);
        assertThat(session.hint("find", 1)).isNotEqualTo(session.hint("find", 3));
        assertThat(session.hints("commits")).isZero();
    }

    @Test
    void anUnknownLessonIsOnePlainSentence() {
        assertThatThrownBy(() -> course.open("M9.9"))
                .isInstanceOf(UserError.class)
                .hasMessage("There is no lesson M9.9.");
        assertThat(course.has("M9.9")).isFalse();
        assertThat(course.has("M1.1")).isTrue();
    }

    private static Answer key(LessonSession session, String step) {
        LessonStep.Classify classify =
                (LessonStep.Classify) session.lesson().step(step).orElseThrow();
        Map<String, String> key = classify.items().stream()
                .collect(Collectors.toMap(LessonStep.Labelled::id, LessonStep.Labelled::category));
        return new Answer.Sorted(key);
    }

    private static String texts(Lesson lesson) {
        return lesson.steps().toString();
    }
}
