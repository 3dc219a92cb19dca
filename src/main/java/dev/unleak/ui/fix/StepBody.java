package dev.unleak.ui.fix;

import dev.unleak.model.ConsumerFile;
import dev.unleak.model.Step;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Markdown;
import dev.unleak.ui.control.Texts;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a step asks for, and the buttons by which a person gives or takes back the word on it. */
final class StepBody extends VBox {
    /** The step whose work Unleak can do itself. */
    private static final String HOOK = "hook";

    /** The step that a log answers. */
    private static final String LOGS = "logs";

    private final Step step;
    private final boolean next;
    private final boolean waivable;
    private final ChecklistViewModel model;

    StepBody(Step step, boolean next, boolean waivable, ChecklistViewModel model) {
        this.step = step;
        this.next = next;
        this.waivable = waivable;
        this.model = model;
        getStyleClass().add("step-body");
        getChildren().add(new Markdown(step.text(), address -> {}));
        if (!step.actions().isEmpty()) {
            getChildren().add(new Markdown(numbered(), address -> {}));
        }
        if (step.selfChecked() && step.state() == Step.State.OPEN) {
            getChildren().add(byItself());
        }
        tools();
        buttons();
    }

    /** The search for what uses it, the text that tells those who own that, the rehearsal of a rewrite. */
    private void tools() {
        switch (step.id()) {
            case "consumers" -> getChildren().add(new ConsumersPane(model));
            case PreviewViewModel.STEP -> getChildren().add(new PreviewPane(model.preview(), step));
            case "team" -> getChildren().add(new TeamPane(model));
            case "refs" -> getChildren().add(new RehearsalPane(model.rehearsal()));
            default -> {
                if (step.id().startsWith(ConsumerFile.STEP)) {
                    getChildren().add(new MarkButtons(step.id(), step.title(), model));
                }
            }
        }
    }

    private String numbered() {
        return IntStream.range(0, step.actions().size())
                .mapToObj(i -> (i + 1) + ". " + step.actions().get(i))
                .collect(Collectors.joining("\n"));
    }

    private static Node byItself() {
        Label label =
                Texts.soft("Unleak looks for itself: this cannot be ticked by hand. When it is done, check again.");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, Icon.EYE.node(16), label);
        line.getStyleClass().add("by-itself");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void buttons() {
        FlowPane row = new FlowPane(8, 8);
        row.getStyleClass().add("step-buttons");
        if (step.id().equals(LOGS)) {
            row.getChildren().add(button(false, "Read an export…", model::readLog));
        }
        switch (step.state()) {
            case OPEN -> {
                if (!step.selfChecked() && !step.id().startsWith(ConsumerFile.STEP)) {
                    row.getChildren().add(button(next, "Done…", this::askDone));
                } else if (step.id().equals(HOOK)) {
                    row.getChildren().add(button(next, "Install the hook", model::installHook));
                } else if (next && step.selfChecked()) {
                    Button check = button(true, "Check this again", model::recheck);
                    check.disableProperty().bind(model.check().running());
                    row.getChildren().add(check);
                }
                if (waivable) {
                    row.getChildren().add(button(false, "Does not apply…", this::askWhy));
                }
            }
            case ATTESTED, NOT_APPLICABLE ->
                row.getChildren().add(button(false, "Take back", () -> model.takeBack(step)));
            case VERIFIED -> {}
        }
        if (!row.getChildren().isEmpty()) {
            getChildren().add(row);
        }
    }

    /** Named for the step as well, so that a screen reader tells the buttons of all steps apart. */
    private Button button(boolean primary, String text, Runnable action) {
        Button button = primary ? Buttons.primary(text, action) : Buttons.plain(text, action);
        button.setAccessibleText(text.replace("…", "") + ": " + step.title());
        return button;
    }

    private void askDone() {
        ask(new WordForm("What was done", false, "Tick this step", model.who(), this::cancel, (who, note) -> {
            model.attest(step, who, note);
        }));
    }

    private void askWhy() {
        ask(new WordForm(
                "Why it does not apply", true, "Set this step aside", model.who(), this::cancel, (who, why) -> {
                    model.setAside(step, who, why);
                }));
    }

    private void ask(WordForm form) {
        getChildren().removeIf(node -> node.getStyleClass().contains("step-buttons"));
        getChildren().add(form);
        form.focus();
    }

    private void cancel() {
        getChildren().removeIf(WordForm.class::isInstance);
        buttons();
    }
}
