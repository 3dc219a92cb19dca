package dev.unleak.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Content;
import dev.unleak.detect.Detector;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsCheckTest {
    private static final RuleSet RULES = RuleSet.load(Content.shipped());
    private static final LessonsCheck CHECK = new LessonsCheck(RULES, Detector.of(RULES));
    private static final String SOUND = """
            ---
            id: M1.1
            title: Sound
            minutes: 5
            outcome: Do it.
            sources: [{url: 'https://example.org', claim: c, read: 2026-11-24}]
            ---

            ## Read {#read}

            %s

            ## Do {#do}
            ```exercise
            engine: scan
            check: planted
            answer: lines
            prompt: Places
            sandbox: {files: start}
            with:
              places: [{at: 'a.txt:2', why: a token}]
              decoys: [{at: 'a.txt:1', why: a word}]
            hints: [look]
            start: {answer: 'a.txt:1', says: a word}
            solution: {answer: 'a.txt:2'}
            wrong: [{answer: 'b.txt:1', says: no such file}]
            ```
            """.formatted("word ".repeat(700));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("course.yaml", "modules: [{id: M1, title: One}]\n");
        write("M1/1-sound/start/a.txt", "word\nNPM_TOKEN=%{secret:npm-access-token}\n");
    }

    @Test
    void aSoundLessonPasses() throws IOException {
        assertThat(problems(SOUND)).isEmpty();
    }

    @Test
    void aStartThatPassesIsReported() throws IOException {
        assertThat(problems(SOUND.replace("start: {answer: 'a.txt:1', says: a word}", "start: {answer: 'a.txt:2'}")))
                .contains("M1.1 do: the start passes");
    }

    @Test
    void aSolutionThatFailsIsReportedWithTheFeedback() throws IOException {
        assertThat(problems(SOUND.replace("solution: {answer: 'a.txt:2'}", "solution: {answer: 'a.txt:1'}")))
                .anyMatch(problem -> problem.contains("the solution fails: a.txt:1: a word"));
    }

    @Test
    void aWrongAttemptThatPassesOrIsToldSomethingElseIsReported() throws IOException {
        assertThat(problems(SOUND.replace("answer: 'b.txt:1', says: no such file", "answer: 'a.txt:2'")))
                .contains("M1.1 do: the wrong attempt 1 passes");
        assertThat(problems(SOUND.replace("says: no such file", "says: rubbish")))
                .anyMatch(problem -> problem.contains("wrong attempt 1 is not told 'rubbish'"));
    }

    @Test
    void aKeyThatTheScannerDisagreesWithIsReported() throws IOException {
        assertThat(problems(SOUND.replace("at: 'a.txt:2'", "at: 'a.txt:3'").replace("'a.txt:2'}", "'a.txt:3'}")))
                .contains("M1.1 do: the scanner finds nothing at a.txt:3")
                .contains("M1.1 do: the scanner finds a secret at a.txt:2, which the key lacks");
    }

    @Test
    void aMissingExplanationIsReported() throws IOException {
        assertThat(problems(SOUND.replace("## Do {#do}", """
                        ## Pick {#pick}
                        ```choose
                        options: [{text: a, right: true, why: y}, {text: b}]
                        ```
                        ## Do {#do}
                        """)))
                .anyMatch(problem -> problem.contains("'why' is missing"));
    }

    @Test
    void tooShortAndTooLongAreReported() throws IOException {
        assertThat(problems(SOUND.replace("word ", ""))).anyMatch(problem -> problem.contains("3 to 7 are allowed"));
        assertThat(problems(SOUND.replace("word ".repeat(700), "word ".repeat(1500))))
                .anyMatch(problem -> problem.contains("3 to 7 are allowed"));
        assertThat(problems(SOUND.replace("minutes: 5", "minutes: 3")))
                .anyMatch(problem -> problem.contains("says 3 minutes, but reading takes"));
    }

    @Test
    void aSecretInAFileIsReportedWithoutItsValue() throws IOException {
        Secret secret = new Forge(3).forge(RULES.rule("npm-access-token").orElseThrow());
        write("M1/1-sound/start/b.txt", "NPM_TOKEN=" + secret.reveal() + "\n");

        assertThat(problems(SOUND))
                .anyMatch(problem -> problem.contains("b.txt:1: looks like a live npm-access-token"))
                .noneMatch(problem -> problem.contains(secret.reveal()));
    }

    @Test
    void anUnknownCheckAndAnUnknownRuleAreReported() throws IOException {
        assertThat(problems(SOUND.replace("check: planted", "check: plantde")))
                .anyMatch(problem -> problem.contains("There is no check 'plantde' in engine scan"));
        write("M1/1-sound/start/a.txt", "%{secret:no-such-rule}\n");
        assertThat(problems(SOUND)).anyMatch(problem -> problem.contains("no-such-rule"));
    }

    @Test
    void sandboxStatesAreTriedToo() throws IOException {
        write("M1/1-sound/repository.yaml", "steps: [{commit: First, write: {a.txt: '%{t=re:oak_[a-z]{9}}'}}]\n");
        write("M1/1-sound/more.yaml", "steps: [{tag: v1}]\n");
        String lesson = SOUND.replaceAll("(?s)```exercise.*```", """
                ```exercise
                engine: git
                check: alive
                answer: lines
                prompt: Places
                sandbox: {repository: repository.yaml}
                with: {value: '%{t=re:oak_[a-z]{9}}'}
                hints: [look]
                start: {answer: ''}
                solution: {answer: HEAD}
                wrong: [{answer: HEAD, script: more.yaml, says: 1 more place}]
                ```""");

        assertThat(problems(lesson)).isEmpty();
    }

    private List<String> problems(String lesson) throws IOException {
        write("M1/1-sound/lesson.md", lesson);
        return CHECK.run(Content.of(folder)).stream()
                .map(LessonsCheck.Problem::toString)
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("lessons").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
