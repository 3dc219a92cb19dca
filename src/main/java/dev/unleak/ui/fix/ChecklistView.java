package dev.unleak.ui.fix;

import dev.unleak.model.Finding;
import dev.unleak.model.FindingSentence;
import dev.unleak.model.Mode;
import dev.unleak.model.Sign;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Choice;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The checklist of one finding: what it is, phases, steps, and at the right the facts; below, the way to its end. */
final class ChecklistView extends BorderPane {
    private final ChecklistViewModel model;
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PLANNED);
    private final HBox head = new HBox();
    private final PhaseBar phases = new PhaseBar();
    private final StepList steps;
    private final VBox facts = new VBox();
    private final LiveCard live;
    private final CloseBar end;
    private final ScrollPane scroll = new ScrollPane();
    private long shown;

    ChecklistView(ChecklistViewModel model) {
        this.model = model;
        getStyleClass().add("checklist");
        steps = new StepList(model);
        live = new LiveCard(model.live());
        end = new CloseBar(model);
        head.getStyleClass().add("checklist-head");
        facts.getStyleClass().add("checklist-facts");
        VBox work = new VBox(phases, steps);
        work.getStyleClass().add("checklist-work");
        HBox.setHgrow(work, Priority.ALWAYS);
        HBox columns = new HBox(24, work, facts);
        VBox page = new VBox(head, news(), columns);
        page.getStyleClass().add("checklist-page");
        scroll.setContent(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Checklist");
        setCenter(scroll);
        setBottom(end);
        mode.subscribe((old, now) -> model.mode(now));
        model.open().subscribe(open -> open.ifPresent(this::fill));
    }

    private void fill(ChecklistViewModel.Open open) {
        Finding finding = open.checklist().finding();
        if (finding.id() != shown) {
            shown = finding.id();
            steps.fold();
            scroll.setVvalue(0);
        }
        mode.set(open.checklist().mode());
        Chip severity = new Chip(Sign.of(finding.severity()));
        String exposure = FindingSentence.exposure(finding.exposure(), Instant.now(), ZoneId.systemDefault());
        Label sentence = Texts.soft(exposure.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + exposure.substring(1)
                + ". " + finding.masked());
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Choice<Mode> modes = new Choice<>(List.of(Mode.values()), ChecklistView::word, mode);
        modes.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().setAll(severity, sentence, modes);
        if (finding.state() != Finding.State.OPEN) {
            head.getChildren().add(1, new Chip(Sign.of(finding.state())));
        }
        phases.show(open.checklist().steps(), open.next());
        steps.show(open);
        model.live().show(finding);
        facts.getChildren()
                .setAll(
                        new ExposureCard(open, model),
                        live,
                        new LedgerCard(open.checklist(), model),
                        new MoreCard(open, model));
        facts.getChildren().removeIf(card -> card instanceof MoreCard more && more.isEmpty());
        end.show(open);
    }

    /** A check under way with the button that stops it, or what it brought, or what went wrong. */
    private Node news() {
        Label current = Texts.of("", "mono", "path");
        current.textProperty().bind(model.check().current());
        current.setMinWidth(0);
        HBox.setHgrow(current, Priority.ALWAYS);
        current.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(
                12, Texts.of("Looking again", "strong"), current, Buttons.plain("Stop", model.check()::cancel));
        line.setAlignment(Pos.CENTER_LEFT);
        VBox running = new VBox(8, line, ProgressRow.following(model.check().share(), "Progress of the check"));
        shownWhile(running, model.check().running());
        Label said = Texts.body("");
        said.textProperty().bind(model.said());
        shownWhile(said, model.said().isNotEmpty());
        Label problem = Texts.body("");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(model.problem());
        shownWhile(problem, model.problem().isNotEmpty());
        VBox news = new VBox(8, running, said, problem);
        news.getStyleClass().add("news");
        shownWhile(
                news,
                model.check()
                        .running()
                        .or(model.said().isNotEmpty())
                        .or(model.problem().isNotEmpty()));
        return news;
    }

    static void shownWhile(Node node, javafx.beans.value.ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(holds);
    }

    private static String word(Mode mode) {
        return switch (mode) {
            case PLANNED -> "Planned, no downtime";
            case EMERGENCY -> "Emergency";
        };
    }
}
