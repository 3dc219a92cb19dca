package dev.unleak.ui.home;

import dev.unleak.lessons.Lesson;
import dev.unleak.model.Sign;
import dev.unleak.model.Target;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.Card;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.Icon;
import dev.unleak.ui.control.ProgressRow;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.TargetRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The cards of Home over one reading of the facts. */
final class HomeCards {
    private static final int MOST_TARGETS = 5;
    private static final int MOST_MODULES = 6;

    private final HomeViewModel model;
    private final HomeFacts facts;

    HomeCards(HomeViewModel model, HomeFacts facts) {
        this.model = model;
        this.facts = facts;
    }

    Node actions() {
        List<Node> cards = new ArrayList<>();
        cards.add(new ActionCard(Icon.AUDIT, "Audit a folder", "Drop it here, or choose", model::audit));
        facts.lesson().ifPresent(lesson -> cards.add(lessonCard(lesson)));
        cards.add(facts.urgent()
                .map(finding -> new ActionCard(
                        Icon.FIX,
                        "Repair: " + finding.title(),
                        Sign.of(finding.severity()).word() + ", the most urgent of "
                                + Amounts.count(facts.counts().open()),
                        () -> model.checklist(finding.id())))
                .orElseGet(this::sampleCard));
        double[] shares = new double[cards.size()];
        java.util.Arrays.fill(shares, 100.0 / cards.size());
        return Columns.of(12, shares, cards.toArray(Node[]::new));
    }

    private ActionCard lessonCard(Lesson lesson) {
        int steps = lesson.steps().size();
        boolean begun = facts.passedSteps() > 0;
        String where = begun ? ", step " + Math.min(steps, facts.passedSteps() + 1) + " of " + steps : "";
        return new ActionCard(
                Icon.LEARN,
                (begun ? "Continue: " : "Start: ") + lesson.title(),
                Amounts.count(lesson.minutes(), "minute", "minutes") + where,
                () -> model.lesson(lesson.id()));
    }

    private ActionCard sampleCard() {
        ActionCard card = new ActionCard(
                Icon.FLASK, "Try the sample repository", "Forged credentials, made on the spot", model::sample);
        card.disableProperty().bind(model.makingSample());
        card.setId("try-sample");
        return card;
    }

    Node firstRun() {
        Button sample = Buttons.plain("Try the sample repository", model::sample);
        sample.disableProperty().bind(model.makingSample());
        sample.textProperty()
                .bind(Bindings.when(model.makingSample()).then("Making it").otherwise("Try the sample repository"));
        EmptyState empty = new EmptyState(
                EmptyState.Drawing.FOLDER,
                "Nothing was audited yet. Audit a folder of yours, or see how it goes on a repository"
                        + " that Unleak makes for you, with credentials that open nothing.",
                sample);
        VBox.setVgrow(empty, Priority.ALWAYS);
        return new Card(empty);
    }

    Node trend() {
        if (facts.trend().size() < 2) {
            Label figure = Texts.of(Amounts.count(facts.counts().open()), "figure");
            return Card.titled(
                    "Open findings",
                    new VBox(
                            4,
                            figure,
                            Texts.soft("After one scan. Scan again after a repair, and the trend shows here.")));
        }
        TrendChart chart = new TrendChart(facts.trend());
        chart.setPrefHeight(190);
        chart.setMinHeight(150);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return Card.titled(TrendChart.title(facts.trend()), chart);
    }

    Node exposure() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shares");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(28);
        grid.getColumnConstraints().addAll(words, bars, numbers);
        long open = Math.max(1, facts.counts().open());
        int row = 0;
        for (HomeFacts.Share share : facts.shares()) {
            ProgressRow bar = new ProgressRow(Math.min(1, (double) share.count() / open), share.hue(), share.word());
            bar.getStyleClass().add("wide");
            grid.addRow(row++, Texts.of(share.word(), "soft"), bar, Texts.of(Amounts.count(share.count()), "strong"));
        }
        return Card.titled(
                "By exposure",
                grid,
                Texts.of(
                        "Of " + Amounts.count(facts.counts().open()) + " open; one can stand in several.",
                        "faint",
                        "small"));
    }

    Node targets() {
        VBox rows = new VBox();
        Instant now = Instant.now();
        for (Target target : facts.targets().stream().limit(MOST_TARGETS).toList()) {
            String when = target.lastScan()
                    .map(at -> "scanned " + Amounts.ago(at, now))
                    .orElse("not scanned");
            rows.getChildren().add(new TargetRow(target, when, () -> model.open(target)));
        }
        Card card = Card.titled("Audited folders", rows);
        card.getStyleClass().add("rows");
        return card;
    }

    Node course() {
        Hyperlink open = new Hyperlink("Open");
        open.setAccessibleText("Open the course");
        open.setOnAction(event -> model.course());
        HBox head = new HBox(Texts.section("Course"), Texts.spring(), open);
        Card card = new Card(head);
        card.getStyleClass().add("rows");
        if (facts.course().isEmpty()) {
            card.getChildren().add(Texts.soft("No lessons are installed."));
            return card;
        }
        VBox rows = new VBox();
        for (HomeFacts.Standing module :
                facts.course().stream().limit(MOST_MODULES).toList()) {
            rows.getChildren().add(row(module));
        }
        card.getChildren().addAll(rows);
        return card;
    }

    private static Node row(HomeFacts.Standing standing) {
        String name = standing.module().id() + " " + standing.module().title();
        int all = Math.max(1, standing.module().lessons().size());
        Label word = Texts.of(name, "module");
        word.setMaxWidth(Double.MAX_VALUE);
        word.setTooltip(new Tooltip(name));
        HBox.setHgrow(word, Priority.ALWAYS);
        ProgressRow bar = new ProgressRow((double) standing.finished() / all, "ok", name);
        bar.getStyleClass().add("module-bar");
        Label count =
                Texts.of(standing.finished() + "/" + standing.module().lessons().size(), "faint", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, word, bar, count);
        row.getStyleClass().add("module-row");
        return row;
    }
}
