package dev.unleak.ui.fix.log;

import dev.unleak.remedy.used.Survey;
import dev.unleak.remedy.used.UseReport;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.DropZone;
import dev.unleak.ui.shell.Page;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** An export of a log: choose it, name the credential, see what it did and what the log hides, and rule. */
public final class LogView extends BorderPane {
    private final LogViewModel model;
    private final VBox content = new VBox();
    private final Page scroll;
    private Optional<Survey> asked = Optional.empty();
    private Optional<LogFilter> filter = Optional.empty();

    public LogView(LogViewModel model) {
        this.model = model;
        getStyleClass().add("log-view");
        content.getStyleClass().add("log-content");
        scroll = new Page(news(), content);
        scroll.setAccessibleText("Reading of a log");
        setCenter(scroll);
        Page.styled(this, LogView.class);
        DropZone.on(this, model::open);
        model.page().subscribe(page -> {
            content.getChildren().clear();
            setBottom(null);
            page.ifPresent(this::fill);
        });
    }

    private void fill(LogPage page) {
        if (page.fields().isPresent()) {
            content.getChildren().add(new ColumnsCard(page.fields().get(), model));
        } else if (page.survey().isEmpty()) {
            content.getChildren().add(new ChooseCard(page.guide(), model));
        } else {
            opened(page, page.survey().get());
        }
    }

    private void opened(LogPage page, Survey survey) {
        if (asked.filter(survey::equals).isEmpty()) {
            asked = Optional.of(survey);
            filter = Optional.of(new LogFilter(page, survey, model));
            scroll.setVvalue(0);
        }
        filter.ifPresent(form -> {
            form.show(page);
            content.getChildren().add(form);
        });
        page.report().ifPresent(this::report);
    }

    private void report(UseReport report) {
        Card shows = Card.titled("What it shows");
        report.insights().forEach(insight -> InsightRow.shows(insight).ifPresent(shows.getChildren()::add));
        Card hides = Card.titled("What this log cannot show");
        report.insights().forEach(insight -> InsightRow.hides(insight).ifPresent(hides.getChildren()::add));
        content.getChildren().add(shows);
        if (report.since() > 0) {
            content.getChildren()
                    .addAll(
                            new DayPlot(report),
                            TallyCard.addresses(report, model),
                            TallyCard.of("Programs", "Program", report.use().agents(), model),
                            TallyCard.of("Actions", "Action", report.use().actions(), model));
        }
        content.getChildren().add(hides);
        setBottom(new RulingBar(report, model));
    }

    /** What is being read, with the button that stops it, or what went wrong. */
    private Node news() {
        Label what = Texts.of("", "strong");
        what.textProperty().bind(model.busy());
        HBox line = new HBox(12, what, Texts.spring(), Buttons.plain("Stop", model::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox running = new VBox(8, line, ProgressRow.following(model.share(), "Progress of the reading"));
        shownWhile(running, model.busy().isNotEmpty());
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        shownWhile(problem, model.problem().isNotEmpty());
        VBox news = new VBox(8, running, problem);
        news.getStyleClass().add("news");
        shownWhile(news, model.busy().isNotEmpty().or(model.problem().isNotEmpty()));
        return news;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
    }
}
