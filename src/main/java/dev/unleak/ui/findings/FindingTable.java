package dev.unleak.ui.findings;

import dev.unleak.model.Exposure;
import dev.unleak.model.Finding;
import dev.unleak.model.Sign;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Exposed;
import dev.unleak.ui.control.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The table of findings: virtual, sorted in SQL. */
final class FindingTable extends TableView<Row> {
    private static final double ROW = 55;
    private final FindingsViewModel model;

    FindingTable(FindingsViewModel model, Clock clock) {
        super(model.rows());
        this.model = model;
        getStyleClass().add("finding-table");
        setAccessibleText("Findings");
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(""));

        TableColumn<Row, Optional<Finding>> severity =
                column("Severity", 120, FindingQuery.Sort.SEVERITY, this::severity);
        severity.getStyleClass().add("first");
        // A chip that is cut says nothing.
        severity.setMinWidth(112);
        TableColumn<Row, Optional<Finding>> secret =
                column("Secret", 216, FindingQuery.Sort.TITLE, FindingTable::secret);
        TableColumn<Row, Optional<Finding>> exposure =
                column("Exposure", 124, null, finding -> Texts.of(Exposed.brief(finding.exposure())));
        TableColumn<Row, Optional<Finding>> age =
                number("Age", 92, FindingQuery.Sort.AGE, finding -> age(finding.exposure(), clock));
        TableColumn<Row, Optional<Finding>> places = number(
                "Places",
                62,
                FindingQuery.Sort.PLACES,
                finding -> Amounts.count(finding.exposure().places()));
        TableColumn<Row, Optional<Finding>> state = column("State", 130, null, finding -> state(finding, clock));
        state.setMinWidth(126);
        getColumns().setAll(List.of(severity, secret, exposure, age, places, state));
        // The database sorts; the table only says by what.
        setSortPolicy(table -> {
            sortInDatabase();
            return true;
        });
    }

    private void sortInDatabase() {
        if (getSortOrder().isEmpty()) {
            model.sort(FindingQuery.Sort.SEVERITY, true);
        } else {
            TableColumn<Row, ?> first = getSortOrder().getFirst();
            model.sort((FindingQuery.Sort) first.getUserData(), first.getSortType() == TableColumn.SortType.DESCENDING);
        }
    }

    private TableColumn<Row, Optional<Finding>> column(
            String name,
            double width,
            FindingQuery.@org.jspecify.annotations.Nullable Sort sort,
            Function<Finding, Node> show) {
        TableColumn<Row, Optional<Finding>> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(sort != null);
        column.setUserData(sort);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().finding()));
        column.setCellFactory(any -> new FindingCell(show));
        return column;
    }

    private TableColumn<Row, Optional<Finding>> number(
            String name, double width, FindingQuery.Sort sort, Function<Finding, String> text) {
        TableColumn<Row, Optional<Finding>> column =
                column(name, width, sort, finding -> Texts.of(text.apply(finding)));
        column.getStyleClass().add("number");
        return column;
    }

    private Node severity(Finding finding) {
        return new Chip(Sign.of(finding.severity()));
    }

    private static Node secret(Finding finding) {
        VBox box = new VBox(1, Texts.of(finding.title(), "strong"), Texts.mono(finding.masked()));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node state(Finding finding, Clock clock) {
        Sign sign = Sign.of(finding, LocalDate.now(clock));
        HBox box = new HBox(6, Chip.glyph(sign), Texts.of(sign.word(), "soft"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String age(Exposure exposure, Clock clock) {
        return exposure.days(clock.instant())
                .map(days -> Amounts.count(days, "day", "days"))
                .orElse("");
    }

    /** A cell that stays blank until its page has come. */
    private static final class FindingCell extends TableCell<Row, Optional<Finding>> {
        private final Function<Finding, Node> show;

        FindingCell(Function<Finding, Node> show) {
            this.show = show;
        }

        @Override
        protected void updateItem(Optional<Finding> finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            if (empty || finding == null) {
                setGraphic(null);
            } else {
                setGraphic(finding.map(show).orElseGet(() -> Texts.of("", "skeleton")));
            }
        }
    }
}
