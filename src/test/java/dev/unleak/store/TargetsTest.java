package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Target;
import dev.unleak.model.Where;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest extends TempStore {
    @Test
    void aRootIsOneTarget() {
        assertThat(store.targets().at("/work/project").id()).isEqualTo(target);
        assertThat(store.targets().find(target))
                .contains(new Target(target, "/work/project", "project", Optional.empty(), 0, 0));
        assertThat(store.targets().at("/").name()).isEqualTo("/");
    }

    @Test
    void theLastScannedComesFirst() {
        long second = store.targets().at("/work/second").id();
        long third = store.targets().at("/work/third").id();
        store.scans().keep(second, summary(), List.of(), true);
        store.scans().keep(target, summary(), List.of(finding(1, at(Where.HEAD, "a"))), true);

        assertThat(store.targets().all()).extracting(Target::id).containsExactly(target, second, third);
        assertThat(store.targets().all().getFirst().lastScan()).contains(NOW);
        assertThat(store.targets().all().getFirst().open()).isEqualTo(1);
    }

    @Test
    void forgettingKeepsWhatStandsElsewhere() {
        long other = store.targets().at("/work/other").id();
        long shared = store.scans()
                .keep(target, summary(), List.of(finding(1, at(Where.HEAD, "a"))), true)
                .getFirst()
                .id();
        long alone = store.scans()
                .keep(target, summary(), List.of(finding(2, at(Where.HEAD, "b"))), false)
                .getFirst()
                .id();
        store.scans().keep(other, summary(), List.of(finding(1, at(Where.STASH, "c"))), true);
        store.targets().forget(target);

        assertThat(store.targets().find(target)).isEmpty();
        assertThat(store.findings().find(alone)).isEmpty();
        assertThat(store.findings().find(shared).orElseThrow().exposure().where())
                .containsExactly(Where.STASH);
        assertThat(store.scans().last(target)).isEmpty();
    }
}
