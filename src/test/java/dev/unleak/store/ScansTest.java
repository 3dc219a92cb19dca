package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CommitInfo;
import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScansTest extends TempStore {
    private Finding keep(boolean whole, Finding finding) {
        return store.scans().keep(target, summary(), List.of(finding), whole).getFirst();
    }

    private Finding stored(Finding kept) {
        return store.findings().find(kept.id()).orElseThrow();
    }

    @Test
    void keepsAFindingWithAllItsPlacesButNoCommitMessage() {
        Occurrence history = at(Where.HISTORY, "src/config.py");
        Finding kept = keep(true, finding(1, history, at(Where.WORKING_TREE, "config.py")));

        Finding read = stored(kept);
        assertThat(read.occurrences().getFirst().place().first().map(CommitInfo::summary))
                .contains("");
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("id", ".*summary")
                .isEqualTo(finding(1, history, at(Where.WORKING_TREE, "config.py")));
        assertThat(kept.id()).isPositive();
    }

    @Test
    void keepsTheSummaryAndWhatWasNotSearched() {
        NotSearched skipped = new NotSearched("logo.png", NotSearched.Why.BINARY, 812, "A picture has no text.");
        store.scans().keep(target, summary(skipped), List.of(), true);

        assertThat(store.scans().last(target)).contains(summary(skipped));
        assertThat(store.targets().find(target).orElseThrow().notSearched()).isEqualTo(1);
    }

    @Test
    void aWholeScanDropsPlacesThatAreGone() {
        Finding kept = keep(true, finding(1, at(Where.WORKING_TREE, "a.env"), at(Where.HEAD, "a.env")));
        keep(true, finding(1, at(Where.HISTORY, "a.env")));

        assertThat(stored(kept).exposure().where()).containsExactly(Where.HISTORY);
    }

    @Test
    void aPartialScanAddsPlacesAndReplacesWhatItLookedAt() {
        Finding kept = keep(true, finding(1, at(Where.HISTORY, "a.env"), at(Where.WORKING_TREE, "a.env")));
        keep(false, finding(1, at(Where.INDEX, "b.env"), at(Where.WORKING_TREE, "a.env")));

        assertThat(stored(kept).occurrences())
                .extracting(occurrence -> occurrence.place().where())
                .containsExactlyInAnyOrder(Where.HISTORY, Where.WORKING_TREE, Where.INDEX);
    }

    @Test
    void aFindingThatIsGoneStaysKnown() {
        Finding kept = keep(true, finding(1, at(Where.WORKING_TREE, "a.env")));
        store.scans().keep(target, summary(), List.of(), true);

        assertThat(stored(kept).exposure().gone()).isTrue();
        assertThat(store.findings().targetsOf(kept.id())).containsExactly(target);
    }

    @Test
    void aClosedFindingThatComesBackIsReopened() {
        Finding kept = keep(true, finding(1, at(Where.WORKING_TREE, "a.env")));
        store.scans().keep(target, summary(), List.of(), true);
        store.findings().state(kept.id(), Finding.State.CLOSED);

        assertThat(keep(true, finding(1, at(Where.WORKING_TREE, "a.env"))).state())
                .isEqualTo(Finding.State.REOPENED);
        assertThat(stored(kept).state()).isEqualTo(Finding.State.REOPENED);
    }

    @Test
    void aClosedFindingThatOnlyStaysInHistoryStaysClosed() {
        Finding kept = keep(true, finding(1, at(Where.HISTORY, "a.env")));
        store.findings().state(kept.id(), Finding.State.CLOSED);

        assertThat(keep(true, finding(1, at(Where.HISTORY, "a.env"))).state()).isEqualTo(Finding.State.CLOSED);
        assertThat(keep(true, finding(1, at(Where.UNREACHABLE, "a.env"))).state())
                .isEqualTo(Finding.State.CLOSED);
    }

    @Test
    void aClosedFindingThatIsPushedOrMoreExposedIsReopened() {
        Finding kept = keep(true, finding(1, at(Where.HISTORY, "a.env")));
        store.findings().state(kept.id(), Finding.State.CLOSED);
        assertThat(keep(true, finding(1, at(Where.HISTORY, "a.env", Optional.empty(), true)))
                        .state())
                .isEqualTo(Finding.State.REOPENED);

        store.findings().state(kept.id(), Finding.State.CLOSED);
        assertThat(keep(true, finding(1, at(Where.HEAD, "a.env", Optional.empty(), true)))
                        .state())
                .isEqualTo(Finding.State.REOPENED);
    }

    @Test
    void aVerdictSurvivesAScan() {
        Finding kept = keep(true, finding(1, at(Where.WORKING_TREE, "a.env")));
        Verdict verdict = new Verdict(Verdict.Kind.TEST_VALUE, "From the manual.", "Ada", NOW, Optional.empty());
        store.findings().judge(Map.of(kept.id(), Optional.of(verdict)));

        assertThat(keep(true, finding(1, at(Where.WORKING_TREE, "b.env"))).verdict())
                .contains(verdict);
    }

    @Test
    void oneSecretInTwoTargetsIsOneFinding() {
        long other = store.targets().at("/work/other").id();
        Finding kept = keep(true, finding(1, at(Where.WORKING_TREE, "a.env")));
        store.scans().keep(other, summary(), List.of(finding(1, at(Where.HEAD, "b.env"))), true);

        assertThat(store.findings().targetsOf(kept.id())).containsExactly(target, other);
        assertThat(stored(kept).exposure().where()).containsExactly(Where.WORKING_TREE, Where.HEAD);

        store.scans().keep(other, summary(), List.of(), true);
        assertThat(stored(kept).exposure().where()).containsExactly(Where.WORKING_TREE);
    }

    @Test
    void tellsTheTrendOldestFirst() {
        keep(true, finding(1, at(Where.WORKING_TREE, "a.env")));
        store.scans()
                .keep(
                        target,
                        summary(),
                        List.of(finding(1, at(Where.HEAD, "a.env")), finding(2, at(Where.HEAD, "b.env"))),
                        true);

        assertThat(store.scans().trend(10)).extracting(Scans.TrendPoint::open).containsExactly(1, 2);
        assertThat(store.scans().trend(1)).extracting(Scans.TrendPoint::open).containsExactly(2);
    }
}
