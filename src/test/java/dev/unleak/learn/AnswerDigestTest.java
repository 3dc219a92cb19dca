package dev.unleak.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.learn.grade.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerDigestTest {
    @Test
    void idsAreKeptInAFixedOrder() {
        assertThat(AnswerDigest.of(new Answer.Picked(Set.of("3", "1")))).isEqualTo("1,3");
        assertThat(AnswerDigest.of(new Answer.Ordered(List.of("3", "1")))).isEqualTo("3,1");
        assertThat(AnswerDigest.of(new Answer.Sorted(Map.of("2", "b", "1", "a"))))
                .isEqualTo("1=a,2=b");
        assertThat(AnswerDigest.of(new Answer.Marked(Set.of(12, 7)))).isEqualTo("7,12");
    }

    @Test
    void whatTheLearnerTypedIsNot() {
        assertThat(AnswerDigest.of(new Answer.Written("my own text")))
                .startsWith("sha256:")
                .doesNotContain("my own");
        assertThat(AnswerDigest.of(new Answer.Filled(List.of("typed")))).doesNotContain("typed");
    }
}
