package dev.unleak.ui.fix;

import dev.unleak.model.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The steps in order. The next open one is unfolded and marked; the others unfold by a press on their title. */
final class StepList extends VBox {
    private final ChecklistViewModel model;
    private final Set<String> unfolded = new HashSet<>();
    private Optional<StepRow> next = Optional.empty();

    StepList(ChecklistViewModel model) {
        this.model = model;
        getStyleClass().add("steps");
    }

    /** Forgets what was unfolded. */
    void fold() {
        unfolded.clear();
    }

    void show(ChecklistViewModel.Open open) {
        boolean hadFocus = holdsFocus();
        getChildren().clear();
        Optional<String> nextId = open.next().map(Step::id);
        for (Step step : open.checklist().steps()) {
            boolean isNext = nextId.filter(step.id()::equals).isPresent();
            boolean unfold =
                    isNext || unfolded.contains(step.id()) || model.preview().isApplied(step.id());
            StepRow row = new StepRow(step, isNext, open.waivable().contains(step.id()), unfold, model);
            row.unfolded().subscribe((was, now) -> {
                if (now) {
                    unfolded.add(step.id());
                } else {
                    unfolded.remove(step.id());
                }
            });
            row.place(getChildren().isEmpty(), step == open.checklist().steps().getLast());
            getChildren().add(row);
            if (isNext) {
                next = Optional.of(row);
            }
        }
        if (hadFocus) {
            // The control that was pressed is gone: the keyboard goes on where the work does.
            next.ifPresent(StepRow::focus);
        }
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }
}
