package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void offersThreeActionsAtTheFirstStart() {
        Desk.until(() -> desk.scene.getRoot().lookupAll(".action-card").size() >= 2);
        desk.picture("home-first");
    }

    @Test
    void tellsAtHomeWhereThingsStand() {
        Findings.keep(desk.graph, Path.of("/work/notes"), 0, Findings.skipped());
        Path root = Path.of("/work/shop-api");
        Findings.keep(desk.graph, root, 22, Findings.skipped());
        for (int closed : new int[] {3, 4, 8, 9, 13, 15}) {
            for (long id = 22; id > 22 - closed; id--) {
                desk.graph.store().findings().state(id, Finding.State.CLOSED);
            }
            Findings.keep(desk.graph, root, 22 - closed, Findings.skipped());
        }
        Desk.run(() -> desk.workbench.router().go(new Route.Home()));
        Desk.until(() -> desk.scene.lookup(".trend") != null);
        desk.picture("home");
    }

    @Test
    void showsFindingsWithTheGravestSelected() {
        long target = Findings.keep(desk.graph, Path.of("/work/shop-api"), 7, Findings.skipped());
        Desk.run(() -> desk.workbench.router().go(Route.Audit.of(target)));
        Desk.until(() -> table() != null && table().getItems().size() == 7);
        Desk.until(() -> desk.scene.lookup(".detail-title") instanceof Label label
                && label.getText().startsWith("Cloudflare user token"));
        desk.picture("audit");
    }

    @Test
    void listsWhatWasNotSearched() {
        long target = Findings.keep(desk.graph, Path.of("/work/shop-api"), 0, Findings.skipped());
        Desk.run(() -> desk.workbench.router().go(Route.Audit.of(target)));
        Desk.until(() -> desk.scene.lookup(".not-searched .list-view") != null);
        desk.picture("audit-clean");
        assertThat(text(".empty-sentence")).contains("3 things were not searched");
    }

    @Test
    void offersTheChoiceOfAFolder() {
        Findings.keep(desk.graph, Path.of("/work/shop-api"), 7, Findings.skipped());
        Desk.run(() -> desk.workbench.router().go(Route.Audit.latest()));
        Desk.until(() -> desk.scene.lookup(".target-row") != null);
        desk.picture("audit-choose");
    }

    @Test
    void showsSettingsAndHelp() {
        Desk.run(() -> desk.workbench.router().go(new Route.Settings()));
        desk.picture("settings");
        Desk.run(() -> desk.workbench.router().go(new Route.Help()));
        desk.picture("help");
        assertThat(desk.workbench.router().current().get().section()).isEqualTo(Section.HELP);
    }

    @Test
    void namesEveryControlForScreenReaders() {
        long target = Findings.keep(desk.graph, Path.of("/work/shop-api"), 7, Findings.skipped());
        for (Route route : List.of(
                new Route.Home(),
                Route.Audit.of(target),
                Route.Learn.course(),
                Route.Learn.lesson("M1.1"),
                Route.Fix.list(),
                Route.Fix.of(1),
                Route.Guides.list(),
                new Route.Settings(),
                new Route.Help())) {
            Desk.run(() -> desk.workbench.router().go(route));
            if (route.section() == Section.AUDIT) {
                Desk.until(() -> desk.scene.lookup("#open-checklist") != null);
            }
            assertThat(Desk.call(() -> Names.missing(desk.scene.getRoot())))
                    .as("on %s", route)
                    .isEmpty();
        }
    }

    @Test
    void givesAVerdictAndTakesItBack() {
        long target = Findings.keep(desk.graph, Path.of("/work/shop-api"), 7, Findings.skipped());
        Desk.run(() -> desk.workbench.router().go(Route.Audit.of(target)));
        Desk.until(() -> desk.scene.lookup("#verdict") != null);
        Desk.run(() ->
                ((MenuButton) desk.scene.lookup("#verdict")).getItems().get(1).fire());
        Desk.until(() -> table().getItems().size() == 6);
        Desk.until(() -> undoButton() != null);
        desk.picture("audit-verdict");
        Desk.run(() -> Objects.requireNonNull(undoButton()).fire());
        Desk.until(() -> table().getItems().size() == 7);
    }

    private @Nullable Button undoButton() {
        return javafx.stage.Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
                .filter(node -> node instanceof Button button && "Undo".equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void narrowsTheTableByFilterAndText() {
        long target = Findings.keep(desk.graph, Path.of("/work/shop-api"), 7, Findings.skipped());
        Desk.run(() -> desk.workbench.router().go(Route.Audit.of(target)));
        Desk.until(() -> table() != null && table().getItems().size() == 7);
        Desk.run(() -> ((ToggleButton) desk.scene.lookup("#filter-pushed")).fire());
        Desk.until(() -> table().getItems().size() == 4);
        Desk.run(() -> ((TextField) desk.scene.lookup("#filter-text")).setText("slack"));
        Desk.until(() -> table().getItems().size() == 1);
    }

    @Test
    void findsAnAuditedFolderFromTheSearchBox() {
        Findings.keep(desk.graph, Path.of("/work/shop-api"), 1, List.of());
        Desk.run(() -> {
            desk.scene.lookup("#search").requestFocus();
            ((TextField) desk.scene.lookup("#search")).setText("shop");
        });
        Desk.until(() -> hits() != null && !hits().getItems().isEmpty());
        Desk.run(() -> Event.fireEvent(
                desk.scene.lookup("#search"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        Desk.until(() -> desk.workbench.router().current().get().section() == Section.AUDIT);
    }

    private @Nullable ListView<?> hits() {
        return javafx.stage.Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup(".hits"))
                .filter(ListView.class::isInstance)
                .map(ListView.class::cast)
                .findFirst()
                .orElse(null);
    }

    private String text(String selector) {
        return Desk.call(() -> {
            Node node = desk.scene.lookup(selector);
            return node instanceof Label label ? label.getText() : "";
        });
    }

    private TableView<?> table() {
        return (TableView<?>) desk.scene.lookup(".finding-table");
    }
}
