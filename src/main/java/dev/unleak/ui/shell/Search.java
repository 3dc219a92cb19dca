package dev.unleak.ui.shell;

import dev.unleak.ui.control.Texts;
import dev.unleak.ui.task.Failures;
import dev.unleak.ui.task.Newest;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;

/** The search box of the top row: what it finds hangs below it; Down and Enter take one. */
final class Search extends CustomTextField {
    private static final double ROW = 36;
    private final ListView<Hit> list = new ListView<>();
    private final Popup popup = new Popup();
    private final Router router;
    private final Newest newest;
    private final Function<String, List<Hit>> find;

    /** @param find called off the screen thread with what was typed; best first, few */
    Search(Router router, Newest newest, Function<String, List<Hit>> find) {
        this.router = router;
        this.newest = newest;
        this.find = find;
        getStyleClass().add("search");
        setId("search");
        setPromptText("Search or jump to");
        setAccessibleText("Search or jump to a screen, finding, lesson or guide");
        setRight(Texts.of(Keys.text(Keys.SEARCH), "kbd"));
        list.getStyleClass().add("hits");
        list.setAccessibleText("What the search found");
        // A popup gets the keys of its owner first; without a focus owner in it they come through to the text.
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new HitCell());
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        // Escape is for the box, which also clears itself.
        popup.setHideOnEscape(false);
        textProperty().subscribe(text -> ask(text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    private void ask(String text) {
        newest.load(() -> find.apply(text.strip()), this::show, this::failed);
    }

    private void failed(Throwable thrown) {
        popup.hide();
        setTooltip(new Tooltip(Failures.sentence(thrown)));
    }

    private void show(List<Hit> hits) {
        if (hits.isEmpty() || getText().isBlank()) {
            popup.hide();
            return;
        }
        list.getItems().setAll(hits);
        list.getSelectionModel().selectFirst();
        list.setPrefSize(Math.max(getWidth(), 380), hits.size() * ROW + 10);
        if (!popup.isShowing()) {
            Bounds bounds = localToScreen(getBoundsInLocal());
            popup.show(this, bounds.getMaxX() - Math.max(getWidth(), 380), bounds.getMaxY() + 4);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            clear();
            getParent().requestFocus();
            event.consume();
        } else if (popup.isShowing()) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (step != 0) {
                int index = list.getSelectionModel().getSelectedIndex() + step;
                list.getSelectionModel()
                        .select(Math.clamp(index, 0, list.getItems().size() - 1));
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            }
        }
    }

    private void take() {
        Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            popup.hide();
            clear();
            getParent().requestFocus();
            router.go(hit.route());
        }
    }

    private static final class HitCell extends ListCell<Hit> {
        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText("empty");
                return;
            }
            HBox row =
                    new HBox(hit.icon().node(16), Texts.of(hit.text(), "hit"), Texts.spring(), Texts.faint(hit.kind()));
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(hit.text() + ", " + hit.kind());
        }
    }
}
