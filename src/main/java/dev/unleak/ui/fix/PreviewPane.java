package dev.unleak.ui.fix;

import dev.unleak.model.Step;
import dev.unleak.remedy.fix.ByHand;
import dev.unleak.remedy.fix.FixPlan;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a fix would change in the files, with buttons that make the changes and take them back. */
final class PreviewPane extends VBox {
    private final PreviewViewModel model;
    private final boolean open;
    private final VBox content = new VBox(10);

    PreviewPane(PreviewViewModel model, Step step) {
        this.model = model;
        open = step.state() == Step.State.OPEN;
        getStyleClass().add("preview");
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        ChecklistView.shownWhile(problem, model.problem().isNotEmpty());
        getChildren().addAll(content, problem);
        Following.whileShown(this, () -> model.fix().subscribe(this::fill));
    }

    private void fill(PreviewViewModel.Fix fix) {
        content.getChildren().clear();
        if (fix.applied().isPresent()) {
            applied(fix.plan().map(plan -> plan.edits().size()).orElse(0));
        } else if (fix.plan().isPresent()) {
            plan(fix.plan().get());
        } else if (open) {
            content.getChildren().add(new FlowPane(8, 8, Buttons.plain("Preview a fix", model::preview)));
        }
    }

    private void applied(int files) {
        content.getChildren()
                .addAll(
                        Texts.body(Amounts.count(files, "file", "files")
                                + " changed. Until you open another finding, one press takes all of it back."),
                        new FlowPane(8, 8, Buttons.plain("Undo the fix", model::undo)));
    }

    private void plan(FixPlan plan) {
        if (!plan.edits().isEmpty()) {
            content.getChildren().addAll(Texts.of("What would change", "strong"), new DiffView(plan.diff()));
        }
        for (ByHand left : plan.byHand()) {
            content.getChildren()
                    .add(Texts.body("By hand, " + left.path() + ":" + left.line() + ": " + left.sentence()));
        }
        plan.notes().forEach(note -> content.getChildren().add(Texts.soft(note)));
        FlowPane buttons = new FlowPane(8, 8);
        if (!plan.edits().isEmpty()) {
            CheckBox keep = new CheckBox("Put the value into .env too, which git will ignore");
            keep.setWrapText(true);
            keep.selectedProperty().bindBidirectional(model.keepValue());
            content.getChildren().add(keep);
            buttons.getChildren().add(Buttons.primary("Apply the fix", model::apply));
        }
        buttons.getChildren().add(Buttons.plain("Close the preview", model::close));
        content.getChildren().add(buttons);
    }
}
