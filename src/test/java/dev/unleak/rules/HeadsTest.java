package dev.unleak.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadsTest {
    @Test
    void readWhatEveryValueBeginsWith() {
        assertThat(texts("acme_[a-z]{20}")).containsExactly("acme_");
        assertThat(texts("v1\\.0-[0-9a-f]{24}")).containsExactly("v1.0-");
        assertThat(texts("acme")).containsExactly("acme");
    }

    @Test
    void followAlternativesAndSmallClasses() {
        assertThat(texts("ab[xy]_[0-9]+")).containsExactlyInAnyOrder("abx_", "aby_");
        assertThat(texts("(?:live|test)_key[0-9]+")).containsExactlyInAnyOrder("live_key", "test_key");
        assertThat(texts("one-[a-z]{4}|two-[a-z]{4}")).containsExactlyInAnyOrder("one-", "two-");
    }

    @Test
    void endWhereAPieceMayRepeatOrBeLeftOut() {
        assertThat(texts("abc?[0-9]")).containsExactly("ab");
        assertThat(texts("(?:key-[0-9a-f]{4})x")).containsExactly("key-");
        assertThat(texts("[0-9a-f]{32}")).containsExactly("");
    }

    private static Set<String> texts(String pattern) {
        return Heads.of(pattern).texts();
    }
}
