package dev.unleak.ui.fix;

import dev.unleak.model.Evidence;
import dev.unleak.model.Sign;
import dev.unleak.model.Step;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step: its state, title, and who or what ticked it; unfolded, also what to do and the ways to say it is done. */
final class StepRow extends HBox {
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");
    private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

    private final Step step;
    private final Button title;
    private final VBox words = new VBox();
    private final StepBody body;
    private final BooleanProperty unfolded = new SimpleBooleanProperty();

    StepRow(Step step, boolean next, boolean waivable, boolean open, ChecklistViewModel model) {
        this.step = step;
        getStyleClass().add("step");
        setId("step-" + step.id());
        pseudoClassStateChanged(NEXT, next);
        body = new StepBody(step, next, waivable, model);
        title = Buttons.plain(step.title(), () -> unfolded.set(!unfolded.get()));
        title.getStyleClass().add("step-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        HBox line = new HBox(10, title, Texts.spring(), state(), Icon.DOWN.node(14));
        line.getStyleClass().add("step-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().getLast().getStyleClass().add("fold-mark");
        line.setOnMouseClicked(event -> unfolded.set(!unfolded.get()));
        words.getStyleClass().add("step-words");
        words.getChildren().add(line);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new StepGlyph(step.state()), words);
        unfolded.subscribe(this::fold);
        unfolded.set(open);
    }

    BooleanProperty unfolded() {
        return unfolded;
    }

    /** Where it stands in the list, for its corners. */
    void place(boolean first, boolean last) {
        pseudoClassStateChanged(FIRST, first);
        pseudoClassStateChanged(LAST, last);
    }

    void focus() {
        title.requestFocus();
    }

    private void fold(boolean open) {
        words.getChildren().removeIf(node -> node.getStyleClass().contains("step-note") || node == body);
        note(open);
        if (open) {
            words.getChildren().add(body);
        }
        pseudoClassStateChanged(UNFOLDED, open);
        title.setAccessibleText(step.title() + ", " + Sign.of(step.state()).word()
                + (step.required() ? ", required" : ", not required") + (open ? ", unfolded" : ", folded"));
    }

    /** What the last evidence says, below the title; folded open steps say why they matter instead. */
    private void note(boolean open) {
        String text = step.evidence()
                .map(Evidence::note)
                .filter(said -> !said.isBlank())
                .orElse("");
        boolean takenBack = step.state() == Step.State.OPEN
                && step.evidence()
                        .filter(last -> last.kind() != Evidence.Kind.VERIFIED)
                        .isPresent();
        if (!text.isEmpty() && !takenBack) {
            Label note = Texts.soft(text);
            note.getStyleClass().add("step-note");
            boolean fails = step.state() == Step.State.OPEN;
            if (fails) {
                note.getStyleClass().add("fails");
            }
            words.getChildren().add(note);
        } else if (!open && step.state() == Step.State.OPEN) {
            Label note = Texts.soft(Moments.firstSentence(step.text()));
            note.getStyleClass().add("step-note");
            words.getChildren().add(note);
        }
    }

    private Region state() {
        if (step.state() == Step.State.OPEN) {
            if (step.required()) {
                return new Region();
            }
            return new Chip("not required");
        }
        Label who = Texts.faint(step.evidence().map(Moments::ticked).orElse(""));
        who.setMinWidth(Region.USE_PREF_SIZE);
        return who;
    }
}
