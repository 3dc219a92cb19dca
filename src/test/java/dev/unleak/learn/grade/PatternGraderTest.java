package dev.unleak.learn.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.content.Yaml;
import dev.unleak.lessons.Exercise;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternGraderTest {
    private static final String WITH = """
            match:
              - {before: 'a=', token: 'oak_{one}', after: ';', why: stop at the semicolon}
              - {token: 'oak_{two}', why: alone}
            refuse:
              - {text: 'oak_123', why: too short}
              - {text: 'soak_1234', why: a longer word}
            """.replace("{one}", "1234").replace("{two}", "5678");

    @ParameterizedTest
    @CsvSource({"\\boak_\\d{4}\\b", "(?:^|=)(oak_[0-9]{4})(?:;|$)"})
    void aPatternThatTakesEachTokenExactlyPasses(String pattern) {
        assertThat(grade(pattern).passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "oak_\\d{4} | Matched, but it is no token. a longer word",
                "\\boak_\\d+ | Matched, but it is no token. too short",
                "\\boak_1\\d{3}\\b | Not matched. alone",
                "=oak_\\d{4} | Matched, but as `=oak_1234`. stop at the semicolon",
                "\\boak_.{4,} | Matched, but as `oak_1234;`",
                "oak_[ | RE2 cannot read this",
                "(?<!s)oak_\\d{4} | RE2 cannot read this",
            })
    void aPatternThatIsOffIsToldWhere(String pattern, String says) {
        Feedback feedback = grade(pattern);

        assertThat(feedback.passed()).isFalse();
        assertThat(feedback.text()).contains(says);
    }

    @Test
    void nothingAndFarTooMuchAreRefused() {
        assertThat(grade(" ").text()).isEqualTo("Write a pattern first.");
        assertThat(grade("a".repeat(501)).passed()).isFalse();
    }

    private static Feedback grade(String pattern) {
        Exercise.Trial none = new Exercise.Trial(Optional.empty(), Optional.empty(), Optional.empty(), "");
        Exercise exercise = new Exercise(
                Exercise.Engine.SCAN,
                "pattern",
                Exercise.Form.LINE,
                "",
                Optional.empty(),
                List.of(),
                Yaml.parse("test", WITH),
                none,
                none,
                List.of());
        return new PatternGrader().grade(new Submission(exercise, pattern, Optional.empty()));
    }
}
