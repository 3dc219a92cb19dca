package dev.unleak.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest extends TempStore {
    @Test
    void remembersWhenAStepWasFirstPassed() {
        store.progress().pass("M1.1", "quiz", NOW);
        store.progress().pass("M1.1", "quiz", NOW.plusSeconds(60));

        assertThat(store.progress().passed("M1.1")).isEqualTo(Map.of("quiz", NOW));
        assertThat(store.progress().passed("M1.2")).isEmpty();
    }

    @Test
    void countsEveryAnswer() {
        store.progress().attempt("M1.1", "quiz", false, "b", NOW);
        store.progress().attempt("M1.1", "quiz", true, "c", NOW);

        assertThat(store.progress().attempts("M1.1", "quiz")).isEqualTo(2);
        assertThat(store.progress().attempts("M1.1", "other")).isZero();
    }

    @Test
    void tellsFinishedLessonsInOrderOfTime() {
        store.progress().finish("M1.2", NOW);
        store.progress().finish("M1.1", NOW.plusSeconds(1));
        store.progress().finish("M1.2", NOW.plusSeconds(2));

        assertThat(store.progress().finished()).containsExactly("M1.2", "M1.1");
    }

    @Test
    void keepsSettings() {
        assertThat(store.settings().get("theme")).isEmpty();
        store.settings().set("theme", "light");
        store.settings().set("theme", "dark");

        assertThat(store.settings().get("theme")).contains("dark");
    }
}
