package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.Finding;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Section;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
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
