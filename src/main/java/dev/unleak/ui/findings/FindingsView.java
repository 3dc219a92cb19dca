package dev.unleak.ui.findings;

import dev.unleak.model.Finding;
import dev.unleak.model.ScanSummary;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Buttons;
import dev.unleak.ui.control.EmptyState;
import dev.unleak.ui.control.Texts;
import dev.unleak.ui.shell.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Filters over the table, detail at its right. */
public final class FindingsView extends BorderPane {
    private static final double DETAIL = 360;

    private final FindingsViewModel model;
    private final FindingTable table;
    private final DetailView detail;
    private final StackPane left = new StackPane();
    private final StackPane right = new StackPane();
    private final Label searched = Texts.of("", "faint", "searched");
    private final Button ignores = Buttons.plain("", this::showIgnoreNotes);
    private final Button notSearched = Buttons.plain("", this::showNotSearched);

    public FindingsView(FindingsViewModel model, Clock clock) {
        this.model = model;
        table = new FindingTable(model, clock);
        detail = new DetailView(model, this::selected, clock);
        Page.styled(this, FindingsView.class);
        getStyleClass().add("findings");
        searched.setMinWidth(0);
        notSearched.setId("not-searched");
        notSearched.getStyleClass().add("pill");
        notSearched.visibleProperty().bind(notSearched.textProperty().isNotEmpty());
        ignores.setId("ignore-notes");
        ignores.getStyleClass().add("pill");
        ignores.visibleProperty().bind(Bindings.isNotEmpty(model.ignoreNotes()));
        ignores.managedProperty().bind(ignores.visibleProperty());
        ignores.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Amounts.count(model.ignoreNotes().size(), "ignore", "ignores") + " to look at",
                        model.ignoreNotes()));
        HBox bar = new HBox(new FilterBar(model), Texts.spring(), ignores, notSearched);
        bar.getStyleClass().add("findings-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        BorderPane under = new BorderPane(left, null, null, searched, null);
        SplitPane split = new SplitPane(under, right);
        right.setMinWidth(300);
        right.setPrefWidth(DETAIL);
        under.setMinWidth(480);
        SplitPane.setResizableWithParent(right, false);
        // The divider is placed once the width is known: the detail has a width, the table takes the rest.
        split.widthProperty().subscribe((old, now) -> {
            if (old.doubleValue() == 0) {
                split.setDividerPositions(1 - DETAIL / now.doubleValue());
            }
        });
        setCenter(split);
        right.getChildren().setAll(detail);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> select());
        model.answer().subscribe(answer -> answer.ifPresent(this::arrived));
        model.problem().subscribe(problem -> {
            if (!problem.isEmpty()) {
                left.getChildren()
                        .setAll(new EmptyState(
                                EmptyState.Drawing.NOTHING_FOUND, problem, Buttons.plain("Try again", model::reload)));
            }
        });
    }

    private void arrived(FindingsViewModel.Answer answer) {
        searched.setText(answer.summary().map(FilterBar::searched).orElse(""));
        notSearched.setText(answer.summary().map(FindingsView::left).orElse(""));
        left.getChildren().setAll(answer.size() > 0 ? table : nothing(answer));
        if (answer.size() > 0) {
            int index = model.detail()
                    .finding()
                    .get()
                    .map(finding -> indexOf(answer.first(), finding))
                    .orElse(0);
            table.getSelectionModel().clearAndSelect(Math.max(0, index));
        }
        boolean detailShown = right.getChildren().contains(detail);
        if (!detailShown && answer.size() > 0) {
            right.getChildren().setAll(detail);
        } else if (answer.size() == 0) {
            showNotSearched();
        }
    }

    private static int indexOf(List<Finding> findings, Finding finding) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).id() == finding.id()) {
                return i;
            }
        }
        return -1;
    }

    private Node nothing(FindingsViewModel.Answer answer) {
        boolean narrowed = model.filter().get() != Filter.OPEN
                || !model.text().get().isBlank()
                || model.severity().get().isPresent();
        if (narrowed) {
            return new EmptyState(
                    EmptyState.Drawing.NOTHING_FOUND,
                    "No finding matches.",
                    Buttons.plain("Show all open", this::widen));
        }
        return new EmptyState(
                answer.summary().map(ScanSummary::complete).orElse(false)
                        ? EmptyState.Drawing.DONE
                        : EmptyState.Drawing.NOTHING_FOUND,
                answer.summary()
                        .map(summary -> clean(summary, answer.counts().suppressed()))
                        .orElse("Not scanned yet."),
                Buttons.plain("See what was not searched", this::showNotSearched));
    }

    private static String left(ScanSummary summary) {
        String skipped = Amounts.count(summary.notSearched().size()) + " not searched";
        return summary.complete() ? skipped : "Stopped before its end, " + skipped;
    }

    /** Never says "clean" without what was not looked at, and what does not count. */
    private static String clean(ScanSummary summary, long suppressed) {
        String covered = suppressed == 0
                ? ""
                : "\n" + Amounts.count(suppressed, "finding is", "findings are")
                        + " suppressed by marks or the baseline.";
        return clean(summary) + covered;
    }

    private static String clean(ScanSummary summary) {
        int skipped = summary.notSearched().size();
        String left = skipped == 0 ? "" : Amounts.count(skipped, "thing was", "things were") + " not searched.";
        return "No open finding in " + FilterBar.searched(summary) + ".\n"
                + (summary.complete()
                        ? skipped == 0 ? "Nothing was left out." : left
                        : ("The scan was stopped before its end: there is more that it never came to. " + left)
                                .strip());
    }

    private void widen() {
        model.text().set("");
        model.severity().set(Optional.empty());
        model.filter().set(Filter.OPEN);
    }

    private void select() {
        Row row = table.getSelectionModel().getSelectedItem();
        model.answer().get().ifPresent(answer -> {
            if (row != null) {
                row.finding().ifPresent(finding -> {
                    boolean other = model.detail()
                            .finding()
                            .get()
                            .filter(shown -> shown.equals(finding))
                            .isEmpty();
                    if (other) {
                        model.detail().show(finding, answer.target());
                    }
                    right.getChildren().setAll(detail);
                });
            }
        });
    }

    private List<Finding> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .flatMap(row -> row.finding().stream())
                .toList();
    }

    private void showIgnoreNotes() {
        right.getChildren()
                .setAll(new IgnoreNotesView(
                        model.ignoreNotes(), () -> right.getChildren().setAll(detail)));
    }

    private void showNotSearched() {
        model.answer()
                .get()
                .flatMap(FindingsViewModel.Answer::summary)
                .ifPresent(summary -> right.getChildren()
                        .setAll(new NotSearchedView(
                                summary, () -> right.getChildren().setAll(detail))));
    }

    /** Lets go of a revealed value when the screen is left. */
    public void hide() {
        model.detail().conceal();
    }

    @Override
    protected double computeMinWidth(double height) {
        return Region.USE_COMPUTED_SIZE;
    }
}
