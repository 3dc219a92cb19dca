package dev.unleak.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest extends TempStore {
    private static final String ONE = "01".repeat(20);
    private static final String TWO = "a2".repeat(20);

    private static BlobHit hit(String object) {
        return new BlobHit(
                object,
                false,
                "acme-api-token",
                "acme-api-token",
                Samples.fingerprint(1),
                "acme_••••1",
                new Position(1, 2, 1, 9),
                Severity.HIGH,
                0.8,
                List.of(new Reason("rare", "Looks random.", 0.1)),
                List.of("base64"),
                List.of(new IgnoreMark("gitleaks:allow", "", "")));
    }

    @Test
    void remembersObjectsAndHits() {
        store.memory().add(target, "v1", List.of(ONE), List.of(hit(ONE)));
        store.memory().add(target, "v1", List.of(TWO), List.of());

        assertThat(store.memory().searched(target, "v1")).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(store.memory().hits(target, "v1")).containsExactly(hit(ONE));
    }

    @Test
    void rulesOfAnotherVersionRememberNothing() {
        store.memory().add(target, "v1", List.of(ONE), List.of(hit(ONE)));

        assertThat(store.memory().searched(target, "v2")).isEmpty();
        assertThat(store.memory().hits(target, "v2")).isEmpty();
    }

    @Test
    void dropsWhatOlderRulesLeft() {
        store.memory().add(target, "v1", List.of(ONE), List.of(hit(ONE)));
        store.memory().add(target, "v2", List.of(TWO), List.of());

        assertThat(store.memory().searched(target, "v1")).isEmpty();
        assertThat(store.memory().hits(target, "v1")).isEmpty();
    }

    @Test
    void keepsHitsOfAnObjectThatIsNotFinished() {
        store.memory().add(target, "v1", List.of(), List.of(hit(ONE)));

        assertThat(store.memory().hits(target, "v1")).hasSize(1);
        assertThat(store.memory().searched(target, "v1")).isEmpty();
    }

    @Test
    void forgetsOneTargetOnly() {
        long other = store.targets().at("/work/other").id();
        store.memory().add(target, "v1", List.of(ONE), List.of(hit(ONE)));
        store.memory().add(other, "v1", List.of(TWO), List.of());
        store.memory().clear(target);

        assertThat(store.memory().searched(target, "v1")).isEmpty();
        assertThat(store.memory().searched(other, "v1")).isEqualTo(Set.of(TWO));
    }

    @Test
    void refusesIdsOfDifferentLengthsAndKeepsNothing() {
        List<String> mixed = List.of(ONE, "01".repeat(32));
        List<BlobHit> hits = List.of(hit(ONE));

        assertThatThrownBy(() -> store.memory().add(target, "v1", mixed, hits))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.memory().hits(target, "v1")).isEmpty();
    }

    @Test
    void keepsReasonsThatManyHitsShareOnceAndNotLongerThanTheHits() {
        store.memory().add(target, "v1", List.of(ONE, TWO), List.of(hit(ONE), hit(TWO)));
        assertThat(grounds()).isEqualTo(1);

        store.memory().clear(target);
        assertThat(grounds()).isZero();
    }

    private long grounds() {
        return store.database().read(sql -> sql.number("SELECT count(*) FROM ground"));
    }
}
