package dev.unleak.ui.audit;

import dev.unleak.model.Target;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.DropZone;
import dev.unleak.ui.shell.Page;
import dev.unleak.ui.shell.TargetRow;
import java.time.Instant;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Drop a folder, choose one, or take one of those audited before. */
final class ChooseView extends StackPane {
    private final AuditViewModel model;
    private final VBox recent = new VBox();
    private final Card recentCard = Card.titled("Audited before", recent);

    ChooseView(AuditViewModel model) {
        this.model = model;
        EmptyState drop = new EmptyState(
                EmptyState.Drawing.FOLDER,
                "Drop a folder or a repository here.\nUnleak reads it and changes nothing.",
                Buttons.primary("Choose a folder", model::ask));
        drop.getStyleClass().add("drop");
        DropZone.on(drop, model::prepare);
        Label problem = Texts.soft("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        problem.managedProperty().bind(model.problem().isNotEmpty());
        model.recent().addListener((ListChangeListener<Target>) change -> targets(model.recent()));
        targets(model.recent());
        getChildren().setAll(new Page(problem, new ImportNotice(model.imports()), drop, recentCard));
    }

    private void targets(List<Target> targets) {
        recentCard.setVisible(!targets.isEmpty());
        recentCard.setManaged(!targets.isEmpty());
        Instant now = Instant.now();
        recent.getChildren().clear();
        for (Target target : targets) {
            String when = target.lastScan()
                    .map(at -> "scanned " + Amounts.ago(at, now))
                    .orElse("never scanned");
            recent.getChildren().add(new TargetRow(target, when, () -> model.openRecent(target)));
        }
    }
}
