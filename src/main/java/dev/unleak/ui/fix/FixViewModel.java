package dev.unleak.ui.fix;

import dev.unleak.model.Checklist;
import dev.unleak.model.Finding;
import dev.unleak.remedy.Checklists;
import dev.unleak.remedy.plan.Ranked;
import dev.unleak.store.FindingQuery;
import dev.unleak.store.Store;
import dev.unleak.ui.settings.SettingsViewModel;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
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

/** Findings that need work, in the order of repair. */
public final class FixViewModel {
    /** More than this nobody repairs from a list; the rest is found in the audit. */
    private static final int MOST = 100;

    /**
     * @param turn where it stands in the order of repair, and why
     * @param checklist empty while none was opened
     */
    record Row(Ranked turn, Optional<Checklist> checklist) {
        Finding finding() {
            return turn.finding();
        }

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

    /** Of all that are listed. */
    Optional<Row> mostUrgent() {
        return rows.stream().findFirst();
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
        FindingQuery query = FindingQuery.open(SettingsViewModel.confidence(store.settings()));
        Set<Long> begun = Set.copyOf(store.ledger().open());
        List<Row> all = workbench.graph().repairPlan().of(query, begun).stream()
                .limit(MOST)
                .map(turn -> new Row(
                        turn,
                        Optional.of(turn.finding().id()).filter(begun::contains).map(checklists::open)))
                .toList();
        return new Found(all, Math.max(0, store.findings().count(query) - all.size()));
    }
}
