package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.model.Finding;
import dev.unleak.remedy.Checklists;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Findings that need work, most urgent first: those whose checklist is open, then the others. */
public final class FixViewModel {
    /** More than this nobody repairs from a list; the rest is found in the audit. */
    private static final int MOST = 100;

    /** @param checklist empty while none was opened */
    record Row(Finding finding, Optional<Checklist> checklist) {
        boolean begun() {
            return checklist.isPresent();
        }
    }

    private record Found(List<Row> rows, long more) {}

    private final Workbench workbench;
    private final Newest newest;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final LongProperty more = new SimpleLongProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");

    public FixViewModel(Workbench workbench) {
        this.workbench = workbench;
        newest = new Newest(workbench.background());
    }

    ObservableList<Row> rows() {
        return rows;
    }

    /** Of all that are listed; one under way before its equals. */
    Optional<Row> mostUrgent() {
        return rows.stream().max(Comparator.comparing(FixViewModel::urgency).thenComparing(row -> row.begun()));
    }

    /** How many findings are not in the list. */
    LongProperty more() {
        return more;
    }

    /** Whether the list was read at least once. */
    BooleanProperty loaded() {
        return loaded;
    }

    StringProperty problem() {
        return problem;
    }

    void load() {
        newest.load(this::read, this::show, thrown -> problem.set(Failures.sentence(thrown)));
    }

    void open(Row row) {
        workbench.router().go(Route.Fix.of(row.finding().id()));
    }

    void audit() {
        workbench.router().go(Route.Audit.latest());
    }

    private void show(Found found) {
        problem.set("");
        more.set(found.more());
        rows.setAll(found.rows());
        loaded.set(true);
    }

    private Found read() {
        Store store = workbench.graph().store();
        Checklists checklists = workbench.graph().checklists();
        List<Row> begun = store.ledger().open().stream()
                .limit(MOST)
                .map(checklists::open)
                .map(checklist -> new Row(checklist.finding(), Optional.of(checklist)))
                .sorted(Comparator.comparing(FixViewModel::urgency).reversed())
                .toList();
        FindingQuery query = FindingQuery.open(SettingsViewModel.confidence(store.settings()));
        Set<Long> seen = new HashSet<>();
        begun.forEach(row -> seen.add(row.finding().id()));
        List<Row> all = new ArrayList<>(begun);
        store.findings().page(query, 0, MOST).stream()
                .filter(finding -> !seen.contains(finding.id()))
                .map(finding -> new Row(finding, Optional.empty()))
                .sorted(Comparator.comparing(FixViewModel::urgency).reversed())
                .forEach(all::add);
        return new Found(all, Math.max(0, store.findings().count(query) - all.size()));
    }

    /** Graver before less grave; then what others may have; then the surer. */
    private static double urgency(Row row) {
        Finding finding = row.finding();
        return finding.severity().ordinal() * 2 + (finding.exposure().pushed() ? 1 : 0) + finding.confidence() / 2;
    }
}
