package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unleak.model.Evidence;
import dev.unleak.model.Finding;
import dev.unleak.model.Mode;
import dev.unleak.model.Where;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest extends TempStore {
    private long first;
    private long second;

    @BeforeEach
    void findings() {
        List<Finding> kept = store.scans()
                .keep(
                        target,
                        summary(),
                        List.of(finding(1, at(Where.HEAD, "a")), finding(2, at(Where.HEAD, "a"))),
                        true);
        first = kept.getFirst().id();
        second = kept.getLast().id();
    }

    private static Evidence evidence(long finding, boolean holds, Instant at) {
        return new Evidence(finding, "not-in-head", Evidence.Kind.NOT_APPLICABLE, holds, "Ada", "It never was.", at);
    }

    @Test
    void keepsEvidenceInOrder() {
        store.ledger().add(evidence(first, true, NOW));
        store.ledger().add(evidence(first, false, NOW));

        assertThat(store.ledger().of(first)).containsExactly(evidence(first, true, NOW), evidence(first, false, NOW));
        assertThat(store.ledger().of(second)).isEmpty();
    }

    @Test
    void evidenceCanBeNeitherChangedNorRemoved() {
        store.ledger().add(evidence(first, true, NOW));

        assertThatThrownBy(() -> store.database().write(sql -> {
                    sql.update("UPDATE evidence SET holds = 0");
                    return 0;
                }))
                .hasRootCauseMessage(constraint());
        assertThatThrownBy(() -> store.database().write(sql -> {
                    sql.update("DELETE FROM evidence");
                    return 0;
                }))
                .hasRootCauseMessage(constraint());
        assertThat(store.ledger().of(first)).hasSize(1);
    }

    private static String constraint() {
        return "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL statement to abort"
                + " (evidence is only ever added)";
    }

    @Test
    void evidenceLeavesTogetherWithItsFinding() {
        store.ledger().add(evidence(first, true, NOW));
        store.targets().forget(target);

        assertThat(store.ledger().of(first)).isEmpty();
        assertThat(store.findings().find(first)).isEmpty();
    }

    @Test
    void knowsTheModeOfAnOpenChecklist() {
        assertThat(store.ledger().mode(first)).isEmpty();
        store.ledger().mode(first, Mode.PLANNED);
        store.ledger().mode(first, Mode.EMERGENCY);

        assertThat(store.ledger().mode(first)).contains(Mode.EMERGENCY);
    }

    @Test
    void tellsOpenChecklistsMostRecentFirst() {
        store.ledger().mode(first, Mode.PLANNED);
        store.ledger().mode(second, Mode.PLANNED);
        store.ledger().add(evidence(first, true, NOW.plusSeconds(9)));
        assertThat(store.ledger().open()).containsExactly(first, second);

        store.findings().state(first, Finding.State.CLOSED);
        assertThat(store.ledger().open()).containsExactly(second);
    }
}
