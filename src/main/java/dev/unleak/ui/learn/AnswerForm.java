package dev.unleak.ui.learn;

import dev.unleak.learn.grade.Answer;
import dev.unleak.learn.grade.Feedback;
import dev.unleak.lessons.LessonStep;
import dev.unleak.ui.control.Markdown;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where a learner answers a question; after the answer each part of it says why it is right or wrong. */
abstract class AnswerForm extends VBox {
    private final Map<String, VBox> places = new HashMap<>();
    private final VBox notes = new VBox();

    AnswerForm() {
        getStyleClass().add("answer-form");
        notes.getStyleClass().add("explanations");
    }

    static AnswerForm of(LessonStep step) {
        return switch (step) {
            case LessonStep.Choose choose -> new ChooseForm(choose);
            case LessonStep.Order order -> new OrderForm(order);
            case LessonStep.Match match -> new MatchForm(match);
            case LessonStep.Spot spot -> new SpotForm(spot);
            case LessonStep.Fill fill -> new FillForm(fill);
            case LessonStep.Classify classify -> new ClassifyForm(classify);
            case LessonStep.Read read -> throw new IllegalArgumentException(read.id() + " asks nothing");
            case LessonStep.Practice practice -> throw new IllegalArgumentException(practice.id() + " is an exercise");
        };
    }

    abstract Answer answer();

    /** Whether there is something to judge. */
    abstract BooleanExpression ready();

    /** Puts each line of a verdict below the part of the answer that it is about; the rest comes last. */
    void explain(Feedback feedback) {
        places.values().forEach(place -> place.getChildren().clear());
        notes.getChildren().clear();
        for (Feedback.Line line : feedback.lines()) {
            VBox place = places.get(line.subject());
            if (place == null) {
                notes.getChildren().add(new Explanation(line, true));
            } else {
                place.getChildren().add(new Explanation(line, false));
            }
        }
        getChildren().remove(notes);
        if (!notes.getChildren().isEmpty()) {
            getChildren().add(notes);
        }
    }

    /** Adds a part of the answer; {@code subject} is what a verdict calls it. */
    void part(String subject, Node... content) {
        HBox row = new HBox(content);
        row.getStyleClass().add("answer-row");
        VBox place = place(subject);
        VBox part = new VBox(row, place);
        part.getStyleClass().add("answer-part");
        getChildren().add(part);
    }

    /** A place for what a verdict says of a subject. */
    VBox place(String subject) {
        VBox place = new VBox();
        place.getStyleClass().add("explanations");
        places.put(subject, place);
        return place;
    }

    /** A paragraph of Markdown that takes what room there is. */
    static Markdown words(String markdown) {
        Markdown words = new Markdown(markdown, address -> {});
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /** The words without their marks, for a screen reader or a list. */
    static String plain(String markdown) {
        return markdown.replace("`", "").replace("**", "").strip();
    }
}
