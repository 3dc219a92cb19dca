package dev.unleak.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.content.Content;
import dev.unleak.content.ContentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonFormatTest {
    private static final String FRONT = """
            ---
            id: M1.1
            title: A title
            minutes: 5
            outcome: Do it.
            ---
            """;

    @TempDir
    Path folder;

    @Test
    void readsEveryKindOfStep() throws IOException {
        Lesson lesson = lesson(FRONT + """
                ## Read {#read}

                Text with code:

                ```
                ## not a heading
                ```

                ## One {#one}
                ```choose
                options: [{text: a, right: true, why: y}, {text: b, why: n}]
                ```
                ## In order {#order}
                ```order
                items: [{text: a, why: y}, {text: b, why: y}, {text: c, why: y}]
                ```
                ## Pairs {#match}
                ```match
                pairs: [{left: a, right: b, why: y}, {left: c, right: d, why: y}, {left: e, right: f, why: y}]
                ```
                ## Lines {#spot}
                ```spot
                code: "a\\nb"
                lines: [{line: 2, right: true, why: y}]
                otherwise: n
                ```
                ## Gaps {#fill}
                ```fill
                code: "a ____ b"
                gaps: [{accept: [x], why: y, otherwise: n, mistakes: [{text: z, why: nz}]}]
                ```
                ## Sort {#classify}
                ```classify
                classes: [{id: p, title: P}, {id: q, title: Q}]
                items: [{text: a, is: p, why: y}, {text: b, is: q, why: y, mistakes: {p: np}}]
                ```
                ## Do {#exercise}
                ```exercise
                engine: scan
                check: pattern
                answer: line
                prompt: Pattern
                hints: [h]
                start: {answer: a}
                solution: {answer: b}
                ```
                """);

        assertThat(lesson.steps())
                .extracting(LessonStep::id)
                .containsExactly("read", "one", "order", "match", "spot", "fill", "classify", "exercise");
        assertThat(lesson.steps().getFirst().body()).contains("## not a heading");
        assertThat(lesson.step("exercise").flatMap(LessonStep::practice)).get().satisfies(exercise -> {
            assertThat(exercise.engine()).isEqualTo(Exercise.Engine.SCAN);
            assertThat(exercise.form()).isEqualTo(Exercise.Form.LINE);
        });
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "choose   | options: [{text: a, right: true, why: y}, {text: b}] | 'why' is missing",
                "choose   | options: [{text: a, right: true, why: y}, {text: b, why: ''}] | 'why' is empty",
                "choose   | options: [{text: a, why: y}, {text: b, why: n}] | exactly one option must be right",
                "choose   | options: [{text: a, right: true, why: y}, {text: b, wyh: n}] | unknown key wyh",
                "choose   | {pick: all, options: [{text: a, right: true, why: y}, {text: b, why: n}]} | one or many",
                "order    | items: [{text: a, why: y}] | 'items' needs at least 3",
                "match    | pairs: [{left: a, why: y}, {left: b}, {left: c}] | 'right' is missing",
                "spot     | {code: a, otherwise: n, lines: [{line: 9, right: true, why: y}]} | 'line' must be 1 to 1",
                "spot     | {code: a, otherwise: n, lines: [{line: 1, why: y}]} | at least one line must be right",
                "fill     | {code: a ____ ____, gaps: [{accept: [b], why: y, otherwise: n}]} | has 2 gaps",
                "classify | {classes: [{id: p, title: P}, {id: q, title: Q}], items: [{text: a, is: r, why: y}, {text: a, is: p, why: y}]} | name one of p, q",
                "exercise | {engine: gti, check: a, solution: {}, hints: [h]} | 'engine' must be one of git",
                "exercise | {engine: git, check: a, hints: [h]} | 'solution' is missing",
                "exercise | {engine: git, check: a, solution: {}} | needs 'hints'",
                "exercise | {engine: git, check: a, hints: [h], answer: line, prompt: p, solution: {answer: b}} | 'start' must have an answer",
                "exercise | {engine: git, check: a, hints: [h], solution: {files: ../../etc}} | within the lesson's folder",
            })
    void namesWhatIsWrongInABlock(String kind, String block, String complaint) {
        assertThatThrownBy(() -> lesson(FRONT + "## Step {#step}\n```" + kind + "\n" + block + "\n```\n"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("lesson.md")
                .hasMessageContaining("step")
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "## No id | the heading must end in an id",
                "## A {#a}\\n## B {#a} | two steps are called a",
                "Loose text | text before the first",
                "## A {#a}\\n```choose\\noptions: [] | the block is not closed",
                "## A {#a}\\n```choose\\nx: 1\\n```\\nmore | text behind the question",
                "## A {#a}\\n```choose\\nx: 1\\n```\\n```order\\ny: 1\\n``` | asks one question, not two",
            })
    void namesTheLineThatIsWrong(String body, String complaint) {
        assertThatThrownBy(() -> lesson(FRONT + body.replace("\\n", "\n")))
                .isInstanceOf(ContentException.class)
                .hasMessageMatching("(?s).*lesson\\.md:\\d+.*")
                .hasMessageContaining(complaint);
    }

    @Test
    void aYamlErrorInABlockNamesTheLineOfTheFile() {
        assertThatThrownBy(() -> lesson(FRONT + "## A {#a}\n```choose\noptions: [\n```\n"))
                .hasMessageMatching("(?s).*:(9|10).*");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "id: M1.1, id: one, like M1.1",
        "minutes: 5, minutes: 9, 3 to 7",
        "title: A title, titel: x, unknown key titel",
    })
    void frontMatterIsChecked(String from, String to, String complaint) {
        assertThatThrownBy(() -> lesson(FRONT.replace(from, to) + "## A {#a}\n"))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void modulesComeInTheOrderOfTheCourseAndOnlyIfTheyHaveLessons() throws IOException {
        write("M10/1-x/lesson.md", FRONT.replace("M1.1", "M10.1") + "## A {#a}\n");
        write("M2/2-x/lesson.md", FRONT.replace("M1.1", "M2.2") + "## A {#a}\n");
        write("M2/10-x/lesson.md", FRONT.replace("M1.1", "M2.10") + "## A {#a}\n");
        write("course.yaml", "modules: [{id: M1, title: One}, {id: M2, title: Two}, {id: M10, title: Ten}]\n");

        LessonLibrary library = LessonLibrary.load(Content.of(folder));

        assertThat(library.modules()).extracting(CourseModule::title).containsExactly("Two", "Ten");
        assertThat(library.lessons()).extracting(Lesson::id).containsExactly("M2.2", "M2.10", "M10.1");
    }

    @Test
    void theUsersOwnLessonTakesThePlaceOfOurs(@TempDir Path own) throws IOException {
        write("course.yaml", "modules: [{id: M1, title: One}]\n");
        write("M1/1-x/lesson.md", FRONT + "## A {#a}\n");
        Files.createDirectories(own.resolve("lessons/mine"));
        Files.writeString(own.resolve("lessons/mine/lesson.md"), FRONT.replace("A title", "My title") + "## A {#a}\n");

        LessonLibrary library = LessonLibrary.load(Content.of(folder), Content.of(own));

        assertThat(library.lesson("M1.1")).get().extracting(Lesson::title).isEqualTo("My title");
        assertThat(library.folder("M1.1")).contains(own.resolve("lessons/mine"));
    }

    @Test
    void anUnknownModuleAndASecondLessonOfOneIdAreRefused() throws IOException {
        write("M1/1-x/lesson.md", FRONT + "## A {#a}\n");
        assertThatThrownBy(() -> LessonLibrary.load(Content.of(folder)))
                .hasMessageContaining("does not name module M1");

        write("M1/2-x/lesson.md", FRONT + "## A {#a}\n");
        assertThatThrownBy(() -> LessonLibrary.load(Content.of(folder))).hasMessageContaining("another lesson M1.1");
    }

    @Test
    void readingTimeCountsQuestionsAndExplanations() throws IOException {
        Lesson lesson = lesson(FRONT + """
                ## Two words {#one}
                ```choose
                options: [{text: three more words, right: true, why: two more}, {text: b, why: n}]
                ```
                """);

        assertThat(ReadingTime.words(lesson)).isEqualTo(2 + 3 + 2 + 1 + 1);
        assertThat(ReadingTime.minutes(lesson)).isEqualTo(9 / 200.0);
    }

    private Lesson lesson(String text) throws IOException {
        write("course.yaml", "modules: [{id: M1, title: One}]\n");
        write("M1/1-x/lesson.md", text);
        return LessonLibrary.load(Content.of(folder)).lesson("M1.1").orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("lessons").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
