package dev.unleak.ui.learn;

import dev.unleak.lessons.Lesson;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Keys;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** A lesson: the module at the left, the step, and at the right the verdict, hints and the person's own findings. */
final class LessonView extends BorderPane {
    /** Below this width the list of lessons gives its room to the text. */
    private static final double ROOM_FOR_MODULE = 1000;

    private final LessonViewModel model;
    private final ScrollPane reader = new ScrollPane();
    private final VBox facts = new VBox();
    private final ModuleList module;
    private Optional<StepPane> pane = Optional.empty();
    private Optional<AnswerCard> answer = Optional.empty();

    LessonView(LessonViewModel model) {
        this.model = model;
        getStyleClass().add("lesson");
        module = new ModuleList(model);
        facts.getStyleClass().add("lesson-facts");
        reader.setFitToWidth(true);
        reader.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        reader.setAccessibleText("Lesson");
        reader.getStyleClass().add("lesson-reader");
        setLeft(module);
        setCenter(reader);
        setRight(side());
        module.visibleProperty().bind(module.managedProperty());
        widthProperty().subscribe(width -> module.setManaged(width.doubleValue() >= ROOM_FOR_MODULE));
        model.step().subscribe(step -> step.ifPresent(this::show));
        model.feedback().subscribe(feedback -> {
            answer.ifPresent(card -> card.show(feedback));
            feedback.ifPresent(verdict -> pane.ifPresent(shown -> shown.judged(verdict)));
        });
        model.hints().addListener((javafx.collections.ListChangeListener<String>)
                change -> answer.ifPresent(AnswerCard::hints));
        model.problem().subscribe(sentence -> {
            if (!sentence.isEmpty() && model.lesson().get().isEmpty()) {
                reader.setContent(new EmptyState(EmptyState.Drawing.BOOK, sentence));
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.PRIMARY.match(event)) {
                pane.ifPresent(StepPane::go);
                event.consume();
            }
        });
    }

    private ScrollPane side() {
        ScrollPane side = new ScrollPane(facts);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setAccessibleText("Verdict and hints");
        side.setFocusTraversable(false);
        side.getStyleClass().add("lesson-side");
        return side;
    }

    private void show(LessonStep step) {
        Lesson lesson = model.lesson().get().orElseThrow();
        StepPane shown = new StepPane(model, lesson, step);
        pane = Optional.of(shown);
        reader.setContent(shown);
        reader.setVvalue(0);
        facts.getChildren().clear();
        answer = step.practice().isPresent() || !step.hints().isEmpty()
                ? Optional.of(new AnswerCard(model, step))
                : Optional.empty();
        answer.ifPresent(facts.getChildren()::add);
        model.around().get().flatMap(LessonViewModel.Around::own).ifPresent(own -> {
            Hyperlink open = new Hyperlink("Open the most urgent");
            open.setOnAction(event -> model.openOwn(own));
            facts.getChildren()
                    .add(Card.titled(
                            "In your own repositories",
                            Texts.soft(
                                    own.count() == 1
                                            ? "1 open finding that this lesson would have prevented."
                                            : own.count() + " open findings that this lesson would have prevented."),
                            open));
        });
        if (step == lesson.steps().getLast() && !lesson.sources().isEmpty()) {
            facts.getChildren().add(new SourcesCard(lesson, model));
        }
        reader.requestFocus();
    }
}
