package dev.unleak.ui.fix;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Evidence;
import dev.unleak.remedy.consumers.ConsumerMark;
import dev.unleak.remedy.consumers.ConsumerStanding;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What was done to one consumer: each mark with who and when, and a button for those that are not set. */
final class MarkButtons extends FlowPane {
    /** Of one that a step stands for; empty while the step's consumer is not loaded. */
    MarkButtons(String step, String name, ChecklistViewModel model) {
        super(8, 8);
        getStyleClass().add("marks");
        Following.whileShown(
                this,
                () -> model.consumers().found().subscribe(found -> {
                    getChildren().clear();
                    found.files().stream()
                            .filter(file -> file.step().equals(step))
                            .findFirst()
                            .ifPresent(file -> fill(file, name, model));
                }));
    }

    MarkButtons(ConsumerFile file, ChecklistViewModel model) {
        super(8, 8);
        getStyleClass().add("marks");
        fill(file, file.path(), model);
    }

    private void fill(ConsumerFile file, String name, ChecklistViewModel model) {
        List<Evidence> ledger =
                model.open().get().map(open -> open.checklist().ledger()).orElse(List.of());
        ConsumerStanding standing = ConsumerStanding.of(file, ledger);
        for (ConsumerMark mark : ConsumerMark.values()) {
            Optional<Evidence> set = Optional.ofNullable(standing.marks().get(mark));
            boolean useless =
                    mark == ConsumerMark.ROLLED_BACK && standing.marks().isEmpty();
            if (set.isPresent()) {
                getChildren().add(set(mark, set.get()));
            } else if (!useless) {
                Button button = Buttons.plain(word(mark), () -> model.mark(file.step(), mark));
                button.setAccessibleText(word(mark) + ": " + name);
                getChildren().add(button);
            }
        }
    }

    private static Node set(ConsumerMark mark, Evidence entry) {
        Label label = Texts.of(word(mark) + ", " + Moments.ticked(entry), "small");
        HBox line = new HBox(6, (mark == ConsumerMark.ROLLED_BACK ? Icon.LEFT : Icon.CHECK).node(14), label);
        line.getStyleClass().addAll("mark-set", mark == ConsumerMark.ROLLED_BACK ? "high" : "ok");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String word(ConsumerMark mark) {
        return switch (mark) {
            case UPDATED -> "Updated";
            case TESTED -> "Tested";
            case ROLLED_BACK -> "Rolled back";
        };
    }
}
