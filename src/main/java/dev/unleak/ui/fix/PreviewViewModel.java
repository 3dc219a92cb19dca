package dev.unleak.ui.fix;

import dev.unleak.app.Unleak;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Target;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.remedy.fix.AppliedFix;
import dev.unleak.remedy.fix.FixPlan;
import dev.unleak.remedy.fix.FixRequest;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The fix of a finding's files: previewed, applied, undone. Everything that reads or writes runs off the screen thread.
 */
final class PreviewViewModel {
    /** @param applied the way back, once the plan was carried out */
    record Fix(Optional<FixPlan> plan, Optional<AppliedFix> applied) {
        static final Fix NONE = new Fix(Optional.empty(), Optional.empty());
    }

    /** The step whose work a fix is. */
    static final String STEP = "working-tree";

    private final Workbench workbench;
    private final Newest newest;
    private final Runnable changed;
    private final ObjectProperty<Fix> fix = new SimpleObjectProperty<>(Fix.NONE);
    private final BooleanProperty keepValue = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private long finding;

    /** @param changed called when files have changed */
    PreviewViewModel(Workbench workbench, Runnable changed) {
        this.workbench = workbench;
        this.changed = changed;
        newest = new Newest(workbench.background());
        keepValue.subscribe((was, now) -> {
            if (fix.get().plan().isPresent() && fix.get().applied().isEmpty()) {
                preview();
            }
        });
    }

    ObjectProperty<Fix> fix() {
        return fix;
    }

    /** Whether a fix of the step's was made and can be taken back, so that the way back has to be in sight. */
    boolean isApplied(String step) {
        return step.equals(STEP) && fix.get().applied().isPresent();
    }

    /** Whether the value itself goes into {@code .env}. */
    BooleanProperty keepValue() {
        return keepValue;
    }

    /** What went wrong last, as a sentence; empty while nothing did. */
    StringProperty problem() {
        return problem;
    }

    /** Another finding; what was done to the last one can no longer be undone, so that its secret leaves the memory. */
    void show(long id) {
        finding = id;
        fix.set(Fix.NONE);
        keepValue.set(false);
        problem.set("");
    }

    void preview() {
        long id = finding;
        boolean keep = keepValue.get();
        load(() -> new Fix(Optional.of(plan(workbench.graph(), id, keep)), Optional.empty()), false);
    }

    void close() {
        show(finding);
    }

    void apply() {
        fix.get()
                .plan()
                .ifPresent(plan -> load(() -> new Fix(Optional.of(plan), Optional.of(AppliedFix.apply(plan))), true));
    }

    void undo() {
        fix.get()
                .applied()
                .ifPresent(applied -> load(
                        () -> {
                            applied.undo();
                            return Fix.NONE;
                        },
                        true));
    }

    private void load(Supplier<Fix> work, boolean writes) {
        problem.set("");
        long id = finding;
        newest.load(
                work,
                done -> {
                    if (id == finding) {
                        fix.set(done);
                        if (writes) {
                            changed.run();
                        }
                    }
                },
                thrown -> problem.set(Failures.sentence(thrown)));
    }

    /** In the first audited folder that holds the secret in a file; the next one comes when that is done. */
    private static FixPlan plan(Unleak graph, long id, boolean keep) {
        Finding found = graph.store()
                .findings()
                .find(id)
                .orElseThrow(() -> new UserError("This finding is no longer known; audit its folder again."));
        for (long target : graph.store().findings().targetsOf(id)) {
            Optional<Path> root =
                    graph.store().targets().find(target).map(Target::root).map(Path::of);
            List<Occurrence> places = found.occurrences().stream()
                    .filter(place -> place.place().where() == Where.WORKING_TREE)
                    .filter(place -> root.filter(folder -> holds(folder, place)).isPresent())
                    .toList();
            if (root.isPresent() && !places.isEmpty()) {
                return graph.fixPlanner().plan(new FixRequest(root.get(), found, places, Optional.empty(), keep));
            }
        }
        throw new UserError("No file holds it any more; check this step again.");
    }

    private static boolean holds(Path root, Occurrence place) {
        return Files.isRegularFile(root)
                || Files.exists(root.resolve(place.place().path()));
    }
}
