package dev.unleak.ui.fix;

import dev.unleak.remedy.rewrite.Rehearsal;
import dev.unleak.remedy.rewrite.Step;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.CodeBlock;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Tries the rewrite in a scratch clone; then what it changed, the proof, and the steps of the real one. */
final class RehearsalPane extends VBox {
    private static final int MOST = 8;

    private final RehearsalViewModel model;
    private final VBox result = new VBox(12);

    RehearsalPane(RehearsalViewModel model) {
        this.model = model;
        getStyleClass().add("consumers");
        CheckBox remove = new CheckBox("Remove whole files");
        Button rehearse = Buttons.plain("Rehearse", () -> model.rehearse(remove.isSelected()));
        rehearse.disableProperty().bind(model.run().running());
        HBox buttons = new HBox(12, rehearse, remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Texts.of("Rehearse the rewrite", "strong"),
                        Texts.soft("Unleak rewrites every branch, tag, note and stash in a throw-away clone and looks"
                                + " what is left. Your repository is only read."),
                        buttons,
                        running(),
                        problem(),
                        result);
        Following.whileShown(
                this,
                () -> model.done().subscribe(done -> {
                    result.getChildren().clear();
                    done.ifPresent(this::fill);
                }));
    }

    private Node running() {
        VBox rows = new VBox(
                8,
                ProgressRow.following(model.run().share(), "Progress of the rehearsal"),
                Buttons.plain("Stop", model.run()::cancel));
        ChecklistView.shownWhile(rows, model.run().running());
        return rows;
    }

    private Node problem() {
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        ChecklistView.shownWhile(problem, model.problem().isNotEmpty());
        return problem;
    }

    private void fill(RehearsalViewModel.Done done) {
        Rehearsal rehearsal = done.rehearsal();
        if (rehearsal.findsNothing()) {
            result.getChildren()
                    .add(Texts.body("No branch, tag, note or stash holds it: there is nothing to rewrite."));
            return;
        }
        result.getChildren()
                .addAll(
                        Texts.body(changes(rehearsal)),
                        Texts.body(losses(rehearsal)),
                        Texts.body(proof(rehearsal.proof())),
                        names("First changed commits", rehearsal.first()),
                        Texts.of("What to do", "strong"));
        int number = 1;
        for (Step step : done.steps()) {
            result.getChildren().add(step(number++, step));
        }
    }

    private static String changes(Rehearsal rehearsal) {
        Rehearsal.Counts counts = rehearsal.counts();
        return Amounts.count(counts.commits(), "commit", "commits") + " of " + Amounts.count(counts.allCommits())
                + " would change, and " + Amounts.count(rehearsal.changed().size(), "ref", "refs") + "; "
                + Amounts.count(rehearsal.unchanged().size(), "ref stays as it is.", "refs stay as they are.");
    }

    private static String losses(Rehearsal rehearsal) {
        return "Lost: " + Amounts.count(rehearsal.signatures().size(), "signature", "signatures") + ", "
                + Amounts.count(rehearsal.lfsOrphans().size(), "LFS file", "LFS files")
                + ". Refs that no push can change: "
                + Amounts.count(rehearsal.unpushable().size()) + ".";
    }

    private static String proof(Rehearsal.Proof proof) {
        return proof.holds()
                ? "Of the rewritten clone " + Amounts.count(proof.objects(), "object was", "objects were")
                        + " read, and a scan looked again: none holds the value."
                : "Not clean: "
                        + Amounts.count(proof.held().size() + proof.scanned().size(), "place", "places")
                        + " still hold it, and " + Amounts.count(proof.unread().size(), "place", "places")
                        + " could not be searched. On the command line, unleak rewrite rehearse lists them.";
    }

    private static Node names(String title, List<String> names) {
        String some = String.join("\n", names.subList(0, Math.min(MOST, names.size())));
        return new VBox(4, Texts.soft(title), CodeBlock.of("text", some + (names.size() > MOST ? "\n…" : "")));
    }

    private static Node step(int number, Step step) {
        VBox box = new VBox(4, Texts.of(number + ". " + step.title(), "strong"), Texts.soft(step.text()));
        if (!step.commands().isEmpty()) {
            box.getChildren().add(CodeBlock.of("sh", String.join("\n", step.commands())));
        }
        return box;
    }
}
