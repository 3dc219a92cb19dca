package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import dev.unleak.model.Severity;
import dev.unleak.model.Target;
import dev.unleak.model.Verdict;
import dev.unleak.report.IgnoreNotes;
import dev.unleak.store.FindingCounts;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** The findings of one target under a filter, sorted and searched in SQL. Used on the screen thread. */
public final class FindingsViewModel {
    private static final Duration DEBOUNCE = Duration.millis(180);

    private final Workbench workbench;
    private final Newest newest;
    private final PagedRows rows;
    private final DetailViewModel detail;
    private final PauseTransition typing = new PauseTransition(DEBOUNCE);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
    private final ObjectProperty<Optional<Severity>> severity = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<IgnoreNotes.Note> ignoreNotes = FXCollections.observableArrayList();
    private FindingQuery.Sort sort = FindingQuery.Sort.SEVERITY;
    private boolean descending = true;
    private OptionalLong target = OptionalLong.empty();
    private OptionalLong wanted = OptionalLong.empty();

    /** What the database said to the last question. */
    record Answer(Target target, Optional<ScanSummary> summary, FindingCounts counts, int size, List<Finding> first) {}

    public FindingsViewModel(Workbench workbench) {
        this.workbench = workbench;
        newest = new Newest(workbench.background());
        rows = new PagedRows(workbench.background(), this::failed);
        detail = new DetailViewModel(workbench);
        typing.setOnFinished(event -> reload());
        text.subscribe((old, now) -> typing.playFromStart());
        filter.subscribe((old, now) -> reload());
        severity.subscribe((old, now) -> reload());
    }

    /** Shows the findings of a target, with one of them selected if it is named. */
    public void show(long newTarget, OptionalLong finding) {
        if (target.isEmpty() || target.getAsLong() != newTarget) {
            detail.clear();
            target = OptionalLong.of(newTarget);
            filter.set(Filter.OPEN);
            text.set("");
            ignoreNotes.clear();
        }
        wanted = finding;
        reload();
    }

    /** Asks the database again. */
    public void reload() {
        if (target.isEmpty()) {
            return;
        }
        long id = target.getAsLong();
        FindingQuery query = query(id);
        Store store = workbench.graph().store();
        loading.set(true);
        newest.load(() -> ask(store, id, query), now -> arrived(now, query), this::failed);
    }

    private static Answer ask(Store store, long id, FindingQuery query) {
        return new Answer(
                store.targets().find(id).orElseThrow(),
                store.scans().last(id),
                store.findings().counts(query),
                Math.toIntExact(store.findings().count(query)),
                store.findings().page(query, 0, PagedRows.PAGE));
    }

    private void arrived(Answer now, FindingQuery query) {
        Store store = workbench.graph().store();
        loading.set(false);
        problem.set("");
        rows.show(now.size(), now.first(), offset -> store.findings().page(query, offset, PagedRows.PAGE));
        answer.set(Optional.of(now));
        long select = wanted.orElse(detail.finding().get().map(Finding::id).orElse(-1L));
        wanted = OptionalLong.empty();
        now.first().stream()
                .filter(finding -> finding.id() == select)
                .findFirst()
                .or(() -> now.first().stream().findFirst())
                .ifPresentOrElse(finding -> detail.show(finding, now.target()), detail::clear);
    }

    private FindingQuery query(long id) {
        return new FindingQuery(
                OptionalLong.of(id),
                text.get().strip(),
                severity.get().map(Set::of).orElseGet(Set::of),
                filter.get().where(),
                filter.get().pushed(),
                filter.get().work(),
                sort,
                descending,
                SettingsViewModel.confidence(workbench.graph().store().settings()));
    }

    void sort(FindingQuery.Sort by, boolean down) {
        if (sort != by || descending != down) {
            sort = by;
            descending = down;
            reload();
        }
    }

    /**
     * Gives findings a verdict, or takes it away.
     *
     * @param undo takes, once it is done, what sets the former verdicts again
     */
    void judge(List<Finding> findings, Optional<Verdict> verdict, Consumer<Runnable> undo) {
        Map<Long, Optional<Verdict>> verdicts = new LinkedHashMap<>();
        findings.forEach(finding -> verdicts.put(finding.id(), verdict));
        judge(verdicts, former -> undo.accept(() -> judge(former, any -> {})));
    }

    private void judge(Map<Long, Optional<Verdict>> verdicts, Consumer<Map<Long, Optional<Verdict>>> done) {
        workbench
                .background()
                .load(
                        () -> workbench.graph().store().findings().judge(verdicts),
                        former -> {
                            reload();
                            workbench.changes().happened();
                            done.accept(former);
                        },
                        this::failed);
    }

    private void failed(Throwable thrown) {
        loading.set(false);
        problem.set(Failures.sentence(thrown));
    }

    /** What the last scan of this run had to say of marks and the baseline. */
    public ObservableList<IgnoreNotes.Note> ignoreNotes() {
        return ignoreNotes;
    }

    PagedRows rows() {
        return rows;
    }

    public DetailViewModel detail() {
        return detail;
    }

    StringProperty text() {
        return text;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ObjectProperty<Optional<Severity>> severity() {
        return severity;
    }

    /** A sentence when the last question failed, else empty. */
    StringProperty problem() {
        return problem;
    }

    ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }
}
