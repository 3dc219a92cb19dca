package dev.unleak.ui.findings;

import dev.unleak.model.Severity;
import dev.unleak.model.Sign;
import dev.unleak.store.FindingCounts;
import dev.unleak.ui.control.Amounts;
import dev.unleak.ui.control.Chip;
import dev.unleak.ui.control.Icon;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;

/** What narrows the table: text, chips with their counts, severity. */
final class FilterBar extends HBox {
    private final FindingsViewModel model;
    private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);
    private final MenuButton severities = new MenuButton("Any severity");

    FilterBar(FindingsViewModel model) {
        this.model = model;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        CustomTextField search = new CustomTextField();
        search.getStyleClass().add("filter-text");
        search.setLeft(Icon.SEARCH.node(14));
        search.setPromptText("Filter");
        search.setAccessibleText("Filter findings by title, path or type");
        search.setId("filter-text");
        search.textProperty().bindBidirectional(model.text());
        getChildren().add(search);
        for (Filter filter : Filter.values()) {
            ToggleButton chip = chip(filter);
            chips.put(filter, chip);
            getChildren().add(chip);
        }
        severities.setMinWidth(Region.USE_PREF_SIZE);
        severities.setAccessibleText("Severity");
        getChildren().add(severities);
        model.filter().subscribe(now -> chips.forEach((filter, chip) -> chip.setSelected(filter == now)));
        model.answer().subscribe(answer -> answer.ifPresent(now -> counts(now.counts())));
    }

    private ToggleButton chip(Filter filter) {
        ToggleButton chip = new ToggleButton(filter.word());
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        // The others come with their counts.
        chip.setVisible(filter == Filter.OPEN);
        chip.setManaged(filter == Filter.OPEN);
        chip.setId("filter-" + filter.name().toLowerCase(java.util.Locale.ROOT));
        chip.setOnAction(event -> {
            model.filter().set(filter);
            chip.setSelected(true);
        });
        return chip;
    }

    private void counts(FindingCounts counts) {
        chips.forEach((filter, chip) -> {
            long count = filter.count(counts);
            chip.setText(filter.word() + " " + Amounts.count(count));
            // What is empty offers nothing; only the first stays, so that the row never is.
            boolean offered = filter == Filter.OPEN
                    || count > 0
                    || filter == model.filter().get();
            chip.setVisible(offered);
            chip.setManaged(offered);
        });
        severities.getItems().clear();
        MenuItem any = new MenuItem("Any severity");
        any.setOnAction(event -> choose(Optional.empty()));
        severities.getItems().add(any);
        for (Severity severity : Severity.values()) {
            long count = counts.severities().getOrDefault(severity, 0L);
            if (count > 0) {
                Sign sign = Sign.of(severity);
                MenuItem item = new MenuItem(sign.word() + " " + Amounts.count(count), Chip.glyph(sign));
                item.setOnAction(event -> choose(Optional.of(severity)));
                severities.getItems().add(1, item);
            }
        }
    }

    private void choose(Optional<Severity> severity) {
        model.severity().set(severity);
        severities.setText(severity.map(chosen -> Sign.of(chosen).word()).orElse("Any severity"));
        severities.setGraphic(
                severity.map(chosen -> Chip.glyph(Sign.of(chosen))).orElse(null));
    }

    /** Words for the end of the row. */
    static String searched(dev.unleak.model.ScanSummary summary) {
        long versions = summary.blobs() + summary.remembered();
        String what = versions > 0
                ? Amounts.count(versions, "version of a file", "versions of files")
                : Amounts.count(summary.files(), "file", "files");
        return what + " searched in " + Amounts.seconds(summary.seconds());
    }
}
