package dev.unleak.store;

import static dev.unleak.store.Samples.MARCH;
import static dev.unleak.store.Samples.at;
import static dev.unleak.store.Samples.commit;
import static dev.unleak.store.Samples.finding;
import static dev.unleak.store.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.model.Severity;
import dev.unleak.model.Verdict;
import dev.unleak.model.Where;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest extends TempStore {
    private List<Finding> keep(Finding... findings) {
        return store.scans().keep(target, summary(), List.of(findings), true);
    }

    private List<String> masks(FindingQuery query) {
        return store.findings().page(query, 0, 100).stream()
                .map(Finding::masked)
                .toList();
    }

    private FindingQuery query(FindingQuery.Work work, FindingQuery.Sort sort, boolean descending) {
        return new FindingQuery(OptionalLong.of(target), "", Set.of(), Set.of(), false, work, sort, descending, 0.5);
    }

    private FindingQuery words(String text) {
        return new FindingQuery(
                OptionalLong.of(target),
                text,
                Set.of(),
                Set.of(),
                false,
                FindingQuery.Work.ALL,
                FindingQuery.Sort.TITLE,
                false,
                0);
    }

    private static Verdict verdict(Verdict.Kind kind, Optional<LocalDate> expires) {
        return new Verdict(kind, "Known.", "Ada", NOW, expires);
    }

    @Test
    void showsTheGravestFirstAndLeavesTheUnlikelyOut() {
        keep(
                finding(1, Severity.LOW, 0.9, at(Where.HEAD, "a")),
                finding(2, Severity.CRITICAL, 0.6, at(Where.HEAD, "a")),
                finding(3, Severity.CRITICAL, 0.9, at(Where.HEAD, "a")),
                finding(4, Severity.CRITICAL, 0.3, at(Where.HEAD, "a")));

        assertThat(masks(FindingQuery.openIn(target))).containsExactly("acme_••••3", "acme_••••2", "acme_••••1");
    }

    @Test
    void sortsByAgeWithTheUndatedLast() {
        keep(
                finding(1, at(Where.WORKING_TREE, "a")),
                finding(2, at(Where.HEAD, "a", Optional.of(commit(2, MARCH)), false)),
                finding(3, at(Where.HEAD, "a", Optional.of(commit(3, MARCH.minus(Duration.ofDays(9)))), false)));

        assertThat(masks(query(FindingQuery.Work.ALL, FindingQuery.Sort.AGE, true)))
                .containsExactly("acme_••••3", "acme_••••2", "acme_••••1");
        assertThat(masks(query(FindingQuery.Work.ALL, FindingQuery.Sort.AGE, false)))
                .containsExactly("acme_••••2", "acme_••••3", "acme_••••1");
    }

    @Test
    void countsDistinctPathsAsPlaces() {
        keep(
                finding(1, at(Where.HEAD, "a"), at(Where.WORKING_TREE, "a")),
                finding(2, at(Where.HEAD, "a"), at(Where.HEAD, "b")));

        assertThat(masks(query(FindingQuery.Work.ALL, FindingQuery.Sort.PLACES, true)))
                .containsExactly("acme_••••2", "acme_••••1");
    }

    @ParameterizedTest
    @EnumSource
    void pagesNeverOverlapInAnyOrder(FindingQuery.Sort sort) {
        keep(IntStream.range(1, 8)
                .mapToObj(i -> finding(i, at(Where.HEAD, "a")))
                .toArray(Finding[]::new));
        FindingQuery query = query(FindingQuery.Work.ALL, sort, true);
        List<Long> seen = new ArrayList<>();
        for (int offset = 0; offset < 7; offset += 2) {
            store.findings().page(query, offset, 2).forEach(finding -> seen.add(finding.id()));
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(store.findings().count(query)).isEqualTo(7);
    }

    @Test
    void filtersBySeverityPlaceAndPushed() {
        keep(
                finding(1, Severity.LOW, 0.9, at(Where.HEAD, "a")),
                finding(2, Severity.HIGH, 0.9, at(Where.STASH, "a")),
                finding(3, Severity.HIGH, 0.9, at(Where.HEAD, "a", Optional.empty(), true)));
        FindingQuery all = query(FindingQuery.Work.ALL, FindingQuery.Sort.SEVERITY, true);

        assertThat(masks(new FindingQuery(
                        all.target(), "", Set.of(Severity.HIGH), Set.of(), false, all.work(), all.sort(), false, 0)))
                .containsExactly("acme_••••2", "acme_••••3");
        assertThat(masks(new FindingQuery(
                        all.target(), "", Set.of(), Set.of(Where.STASH), false, all.work(), all.sort(), false, 0)))
                .containsExactly("acme_••••2");
        assertThat(masks(
                        new FindingQuery(all.target(), "", Set.of(), Set.of(), true, all.work(), all.sort(), false, 0)))
                .containsExactly("acme_••••3");
    }

    @Test
    void findsEveryWordInTitleMaskTypeOrPathLiterally() {
        keep(finding(1, at(Where.HEAD, "src/100%_done.py")), finding(2, at(Where.HEAD, "src/other.py")));

        assertThat(masks(words("ACME done"))).containsExactly("acme_••••1");
        assertThat(masks(words("100%_"))).containsExactly("acme_••••1");
        assertThat(masks(words("api-token other"))).containsExactly("acme_••••2");
        assertThat(masks(words("acme_••••2"))).containsExactly("acme_••••2");
        assertThat(masks(words("o_her"))).isEmpty();
        assertThat(masks(words("' OR 1=1 --"))).isEmpty();
    }

    @Test
    void showsOnlyPlacesOfTheTargetThatIsAskedFor() {
        long other = store.targets().at("/work/other").id();
        keep(finding(1, at(Where.HEAD, "here")));
        store.scans().keep(other, summary(), List.of(finding(1, at(Where.HEAD, "there"))), true);

        assertThat(store.findings()
                        .page(FindingQuery.openIn(other), 0, 9)
                        .getFirst()
                        .occurrences())
                .extracting(occurrence -> occurrence.place().path())
                .containsExactly("there");
        assertThat(masks(words("there"))).isEmpty();
    }

    @Test
    void aVerdictSetsAsideUntilItExpires() {
        List<Finding> kept =
                keep(finding(1, at(Where.HEAD, "a")), finding(2, at(Where.HEAD, "a")), finding(3, at(Where.HEAD, "a")));
        store.findings()
                .judge(Map.of(
                        kept.get(0).id(), Optional.of(verdict(Verdict.Kind.FALSE_ALARM, Optional.empty())),
                        kept.get(1).id(),
                                Optional.of(verdict(
                                        Verdict.Kind.ACCEPTED_RISK, Optional.of(LocalDate.parse("2026-11-23")))),
                        kept.get(2).id(), Optional.of(verdict(Verdict.Kind.REAL, Optional.empty()))));

        assertThat(masks(query(FindingQuery.Work.SET_ASIDE, FindingQuery.Sort.TITLE, false)))
                .containsExactly("acme_••••1");
        assertThat(masks(query(FindingQuery.Work.OPEN, FindingQuery.Sort.TITLE, false)))
                .containsExactly("acme_••••2", "acme_••••3");
        assertThat(store.targets().find(target).orElseThrow().open()).isEqualTo(2);
    }

    @Test
    void judgingReturnsTheFormerVerdictsForUndo() {
        long id = keep(finding(1, at(Where.HEAD, "a"))).getFirst().id();
        Map<Long, Optional<Verdict>> first = Map.of(id, Optional.of(verdict(Verdict.Kind.REAL, Optional.empty())));
        Map<Long, Optional<Verdict>> none = store.findings().judge(first);
        assertThat(none).isEqualTo(Map.of(id, Optional.empty()));

        assertThat(store.findings().judge(none)).isEqualTo(first);
        assertThat(store.findings().find(id).orElseThrow().verdict()).isEmpty();
    }

    @Test
    void closesAndTellsWhichAreClosed() {
        List<Finding> kept = keep(finding(1, at(Where.HEAD, "a")), finding(2, at(Where.HEAD, "a")));
        long id = kept.getFirst().id();
        store.findings().state(id, Finding.State.CLOSED);

        assertThat(store.findings().closed(List.of(id, kept.getLast().id()))).containsExactly(id);
        assertThat(masks(query(FindingQuery.Work.CLOSED, FindingQuery.Sort.TITLE, false)))
                .containsExactly("acme_••••1");
    }

    @Test
    void countsForEveryChipAtOnce() {
        List<Finding> kept = keep(
                finding(1, Severity.HIGH, 0.9, at(Where.HEAD, "a", Optional.empty(), true), at(Where.STASH, "b")),
                finding(2, Severity.LOW, 0.9, at(Where.STASH, "a")),
                finding(3, Severity.LOW, 0.9, at(Where.STASH, "a")),
                finding(4, Severity.LOW, 0.1, at(Where.STASH, "a")));
        store.findings().state(kept.get(2).id(), Finding.State.CLOSED);

        FindingCounts counts = store.findings().counts(FindingQuery.openIn(target));
        assertThat(counts.open()).isEqualTo(2);
        assertThat(counts.closed()).isEqualTo(1);
        assertThat(counts.setAside()).isZero();
        assertThat(counts.pushed()).isEqualTo(1);
        assertThat(counts.severities()).containsEntry(Severity.HIGH, 1L).containsEntry(Severity.LOW, 1L);
        assertThat(counts.where()).containsEntry(Where.HEAD, 1L).containsEntry(Where.STASH, 2L);
    }

    @Test
    void aHundredThousandFindingsArePagedInBothDirections() {
        keep(IntStream.rangeClosed(1, 100_000)
                .mapToObj(
                        i -> finding(i, Severity.values()[i % 4], 0.5 + (i % 50) / 100.0, at(Where.HEAD, "src/f" + i)))
                .toArray(Finding[]::new));
        FindingQuery gravest = FindingQuery.openIn(target);
        FindingQuery anywhere = new FindingQuery(
                OptionalLong.empty(),
                "",
                Set.of(),
                Set.of(),
                false,
                FindingQuery.Work.OPEN,
                FindingQuery.Sort.SEVERITY,
                true,
                0.5);

        assertThat(store.findings().count(gravest)).isEqualTo(100_000);
        assertThat(store.findings().page(gravest, 99_950, 100)).hasSize(50);
        assertThat(store.findings().page(gravest, 0, 50))
                .isEqualTo(store.findings().page(anywhere, 0, 50))
                .allMatch(finding -> finding.severity() == Severity.CRITICAL);
        assertThat(store.findings().counts(gravest).open()).isEqualTo(100_000);
        assertThat(plan(anywhere)).anyMatch(step -> step.contains("finding_by_severity"));
        assertThat(plan(anywhere)).noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private List<String> plan(FindingQuery query) {
        FindingFilter filter = FindingFilter.of(query, LocalDate.parse("2026-11-24"));
        return store.database()
                .read(sql -> sql.list(
                        "EXPLAIN QUERY PLAN " + filter.select("f.id") + FindingFilter.order(query),
                        row -> row.getString("detail"),
                        filter.args().toArray()));
    }
}
