package dev.unleak.ui.learn;

import dev.unleak.learn.Course;
import dev.unleak.lessons.Lesson;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Texts;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The lessons of this module, and the other modules. */
final class ModuleList extends ScrollPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final LessonViewModel model;
    private final VBox column = new VBox();

    ModuleList(LessonViewModel model) {
        this.model = model;
        getStyleClass().add("module-scroll");
        column.getStyleClass().add("module-list");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText("Lessons of this module");
        model.around().subscribe(this::fill);
        model.lesson().subscribe(this::fill);
    }

    private void fill() {
        column.getChildren().clear();
        Lesson open = model.lesson().get().orElse(null);
        if (open == null || model.around().get().isEmpty()) {
            return;
        }
        var modules = model.around().get().orElseThrow().modules();
        modules.stream()
                .filter(standing -> standing.module().id().equals(open.module()))
                .forEach(standing -> {
                    column.getChildren()
                            .add(heading(standing.module().id() + "  "
                                    + standing.module().title()));
                    standing.lessons().forEach(lesson -> column.getChildren().add(lesson(lesson, open)));
                });
        var others = modules.stream()
                .filter(standing -> !standing.module().id().equals(open.module()))
                .toList();
        column.getChildren().getFirst().pseudoClassStateChanged(FIRST, true);
        if (!others.isEmpty()) {
            column.getChildren().add(heading("Other modules"));
            others.forEach(standing -> column.getChildren().add(module(standing)));
        }
    }

    private static Label heading(String text) {
        Label heading = Texts.section(text);
        heading.setWrapText(true);
        heading.getStyleClass().add("module-heading");
        return heading;
    }

    private Button lesson(Course.LessonStanding standing, Lesson open) {
        Button button = entry(new ProgressGlyph(standing), standing.lesson().title(), standing.lesson());
        button.pseudoClassStateChanged(HERE, standing.lesson().id().equals(open.id()));
        button.setAccessibleText(standing.lesson().title() + (standing.finished() ? ", finished" : ""));
        return button;
    }

    /** Leads to the first lesson of the module that is not finished. */
    private Button module(Course.ModuleStanding standing) {
        Lesson first = standing.lessons().stream()
                .filter(lesson -> !lesson.finished())
                .findFirst()
                .orElse(standing.lessons().getFirst())
                .lesson();
        boolean done = standing.finished() == standing.lessons().size();
        ProgressGlyph glyph = new ProgressGlyph(new Course.LessonStanding(first, (int) standing.finished(), done));
        String name = standing.module().id() + "  " + standing.module().title();
        Button button = entry(glyph, name, first);
        button.setAccessibleText(
                name + ", " + standing.finished() + " of " + standing.lessons().size() + " finished");
        return button;
    }

    private Button entry(ProgressGlyph glyph, String name, Lesson leads) {
        Label words = Texts.of(name, "words");
        words.setWrapText(true);
        HBox row = new HBox(10, glyph, words);
        row.setAlignment(Pos.TOP_LEFT);
        Button button = Buttons.plain("", () -> model.open(leads));
        button.setGraphic(row);
        button.getStyleClass().add("module-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        // A label in a button wraps only where the row has its width.
        row.prefWidthProperty().bind(button.widthProperty().subtract(20));
        row.maxWidthProperty().bind(button.widthProperty().subtract(20));
        button.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> row.prefHeight(button.getWidth() - 20) + 14, button.widthProperty()));
        button.prefHeightProperty().bind(button.minHeightProperty());
        return button;
    }
}
