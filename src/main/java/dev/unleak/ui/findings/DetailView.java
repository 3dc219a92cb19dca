package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.CodeView;
import dev.unleak.ui.control.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One finding at the right: what it is, where it stands, why it is believed, and what can be done. */
final class DetailView extends BorderPane {
    private final FindingsViewModel findings;
    private final DetailViewModel model;
    private final Supplier<List<Finding>> selected;
    private final Clock clock;
    private final VBox content = new VBox();
    private final VBox around = new VBox();
    private final RevealBox reveal;
    private final WhyBox why;

    /** @param selected the findings that a verdict is for */
    DetailView(FindingsViewModel findings, Supplier<List<Finding>> selected, Clock clock) {
        this.findings = findings;
        this.model = findings.detail();
        this.selected = selected;
        this.clock = clock;
        reveal = new RevealBox(model);
        why = new WhyBox(model);
        getStyleClass().add("detail");
        content.getStyleClass().add("detail-content");
        around.getStyleClass().add("detail-around");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Finding");
        setCenter(scroll);
        model.finding().subscribe(finding -> finding.ifPresentOrElse(this::show, this::empty));
        model.around().subscribe(read -> read.ifPresentOrElse(this::around, around.getChildren()::clear));
    }

    private void empty() {
        content.getChildren().clear();
        setBottom(null);
    }

    private void show(Finding finding) {
        Chip severity = new Chip(Sign.of(finding.severity()));
        Chip confidence = new Chip(String.format(Locale.ENGLISH, "confidence %.2f", finding.confidence()));
        HBox chips = new HBox(8, severity, confidence);
        LocalDate today = LocalDate.now(clock);
        Sign sign = Sign.of(finding, today);
        if (!sign.equals(Sign.of(Finding.State.OPEN))) {
            chips.getChildren().add(new Chip(sign));
        }
        Label sentence = Texts.body(FindingSentence.of(finding, clock.instant(), ZoneId.systemDefault()));
        sentence.getStyleClass().add("detail-title");
        content.getChildren().setAll(chips, sentence);
        why.show(finding);
        finding.verdict()
                .filter(v -> !v.reason().isEmpty())
                .ifPresent(verdict -> content.getChildren()
                        .add(Texts.soft("“" + verdict.reason() + "” " + verdict.author()
                                + verdict.expires().map(day -> ", until " + day).orElse(""))));
        SuppressedBox.of(finding, today).ifPresent(content.getChildren()::add);
        content.getChildren().addAll(around, reveal, PlacesBox.of(finding, clock), why);
        setBottom(actions(finding));
    }

    private void around(DetailViewModel.Around read) {
        around.getChildren().clear();
        read.place()
                .ifPresent(occurrence -> around.getChildren()
                        .add(Texts.of(
                                occurrence.place().path() + ":"
                                        + occurrence.position().line(),
                                "mono",
                                "path")));
        if (!read.lines().isEmpty()) {
            around.getChildren()
                    .add(new CodeView(
                            read.place()
                                    .map(occurrence -> occurrence.place().path())
                                    .orElse("text"),
                            read.lines().stream()
                                    .map(line -> new CodeView.Line(line.number(), line.text(), line.found()))
                                    .toList()));
        } else if (read.place().isPresent()) {
            around.getChildren().add(Texts.soft("The place has changed since the scan. Scan again to look anew."));
        }
        content.getChildren().removeIf(node -> node.getStyleClass().contains("more"));
        if (!read.alsoIn().isEmpty()) {
            Label also = Texts.soft("Also in " + String.join(", ", read.alsoIn()) + ".");
            also.getStyleClass().add("more");
            content.getChildren().add(content.getChildren().indexOf(reveal) + 1, also);
        }
        if (!read.words().isEmpty()) {
            content.getChildren().add(ForeignWordsBox.of(read.words(), clock));
        }
        read.lesson().ifPresent(lesson -> {
            Button card = Buttons.plain("", () -> model.openLesson(lesson.id()));
            card.setGraphic(new VBox(
                    2,
                    Texts.of("Prevents it: " + lesson.title(), "strong"),
                    Texts.of("Lesson " + lesson.id() + ", " + lesson.minutes() + " minutes", "soft")));
            card.setAccessibleText("Open the lesson " + lesson.title());
            card.getStyleClass().addAll("more", "lesson-card");
            card.setMaxWidth(Double.MAX_VALUE);
            card.setMinWidth(0);
            card.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().add(card);
        });
    }

    private HBox actions(Finding finding) {
        Button checklist = Buttons.primary("Open checklist", model::openChecklist);
        checklist.setId("open-checklist");
        HBox bar = new HBox(checklist, new VerdictMenu(findings, selected, clock));
        if (!finding.occurrences().isEmpty()) {
            Button show = Buttons.plain("Reveal", model::reveal);
            show.setId("reveal");
            bar.getChildren().add(show);
        }
        bar.getStyleClass().add("detail-actions");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
