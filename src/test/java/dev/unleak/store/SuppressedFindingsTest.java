package dev.unleak.store;

import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.model.Fingerprint;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Suppression;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A finding needs no work where each of its places is suppressed, for as long as that counts. */
class SuppressedFindingsTest extends TempStore {
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private static Occurrence marked(String path) {
        return at(Where.WORKING_TREE, path).with(Optional.of(Suppression.by(new IgnoreMark("gitleaks:allow", "", ""))));
    }

    private static Occurrence accepted(String path, LocalDate until) {
        return at(Where.WORKING_TREE, path)
                .with(Optional.of(new Suppression(
                        Suppression.Kind.BASELINE, "baseline", "Test account", "Ada", Optional.of(until))));
    }

    private void keep(Finding... findings) {
        store.scans().keep(target, summary(), List.of(findings), true);
    }

    private List<Finding> page(FindingQuery.Work work, OptionalLong in) {
        FindingQuery query = new FindingQuery(
                in, "", Set.of(), Set.of(), false, work, FindingQuery.Sort.SEVERITY, true, FindingQuery.LIKELY);
        return store.findings().page(query, 0, 99);
    }

    private List<Finding> stillOpen() {
        return page(FindingQuery.Work.OPEN, OptionalLong.of(target));
    }

    private List<Finding> suppressed() {
        return page(FindingQuery.Work.SUPPRESSED, OptionalLong.of(target));
    }

    @Test
    void countsOnceInEveryListAndChip() {
        keep(
                finding(1, marked("a.env")),
                finding(2, accepted("b.env", TODAY)),
                finding(3, at(Where.WORKING_TREE, "c")));

        assertThat(stillOpen()).extracting(Finding::fingerprint).containsExactly(Samples.fingerprint(3));
        assertThat(suppressed()).hasSize(2);
        FindingCounts counts = store.findings().counts(FindingQuery.openIn(target));
        assertThat(counts.open()).isEqualTo(1);
        assertThat(counts.suppressed()).isEqualTo(2);
        assertThat(store.targets().find(target).orElseThrow().open()).isEqualTo(1);
        assertThat(store.scans().trend(1).getFirst().open()).isEqualTo(1);
    }

    @Test
    void isReadBackAsItWasKept() {
        Finding kept = finding(1, marked("a.env"), accepted("b.env", TODAY.plusDays(3)));
        keep(kept);

        assertThat(suppressed().getFirst().occurrences()).isEqualTo(kept.occurrences());
    }

    @Test
    void onePlaceThatIsNotSuppressedIsEnoughToBeOpen() {
        keep(finding(1, marked("a.env"), at(Where.WORKING_TREE, "b.env")));

        assertThat(stillOpen()).hasSize(1);
        assertThat(suppressed()).isEmpty();
    }

    @Test
    void comesBackByItselfOnTheDayAfterTheLast() {
        keep(finding(1, marked("a.env"), accepted("b.env", TODAY.minusDays(1))));

        assertThat(stillOpen()).hasSize(1);
        assertThat(suppressed()).isEmpty();
    }

    @Test
    void isOpenOverAllTargetsWhereItIsInOneOfThem() {
        keep(finding(1, marked("a.env")));
        assertThat(page(FindingQuery.Work.OPEN, OptionalLong.empty())).isEmpty();

        long other = store.targets().at("/work/other").id();
        store.scans().keep(other, summary(), List.of(finding(1, at(Where.WORKING_TREE, "a.env"))), true);

        assertThat(stillOpen()).isEmpty();
        assertThat(page(FindingQuery.Work.OPEN, OptionalLong.empty())).hasSize(1);
        assertThat(page(FindingQuery.Work.OPEN, OptionalLong.of(other))).hasSize(1);
    }

    @Test
    void isOpenAgainOnceTheMarkIsGone() {
        keep(finding(1, marked("a.env")));
        keep(finding(1, at(Where.WORKING_TREE, "a.env")));

        assertThat(stillOpen()).hasSize(1);
    }

    @Test
    void aVerdictGoesBeforeIt() {
        keep(finding(1, marked("a.env")));
        Verdict verdict = new Verdict(Verdict.Kind.FALSE_ALARM, "", "Ada", NOW, Optional.empty());
        store.findings().judge(Map.of(suppressed().getFirst().id(), Optional.of(verdict)));

        assertThat(suppressed()).isEmpty();
        assertThat(page(FindingQuery.Work.SET_ASIDE, OptionalLong.of(target))).hasSize(1);
    }

    @Test
    void idsAreKeptByScheme() {
        Map<Fingerprint, String> ids = Map.of(Samples.fingerprint(1), "abcd-efgh-2345-wxyz");
        store.secretIds().add("salt:50000", ids);
        store.secretIds().add("salt:50000", ids);

        assertThat(store.secretIds().known("salt:50000")).isEqualTo(ids);
        assertThat(store.secretIds().known("other:50000")).isEmpty();
    }
}
