package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.ui.shell.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a person does who has no mouse: keys only, through the same robot as a real keyboard's. */
class KeyboardTest {
    private static final int MOST_TABS = 60;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home);
        desk.untilText("Nothing was audited yet.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void leadsFromHomeToAChecklist() {
        tabTo(node -> "try-sample".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        desk.untilText("A git repository");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        Desk.until(() -> desk.scene.lookup(".finding-table") instanceof TableView<?> table
                && table.getItems().size() > 1);

        tabTo(TableView.class::isInstance);
        String first = title();
        robot.push(KeyCode.DOWN);
        Desk.until(() -> !desk.find(".detail-title", Label.class).getText().equals(first));
        tabTo(node -> "open-checklist".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        desk.untilText("Missing before it can be closed");

        tabTo(node -> node.getStyleClass().contains("step-title"));
        String before = Desk.call(() -> focused().getAccessibleText());
        robot.push(KeyCode.SPACE);
        assertThat(Desk.call(() -> focused().getAccessibleText())).isNotEqualTo(before);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        Desk.until(() -> desk.workbench.router().current().get() instanceof Route.Audit);
    }

    @Test
    void findsALessonByItsWordsAndLetsGoWithEscape() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(Desk.call(() -> focused().getId())).isEqualTo("search");
        type("anatomy");
        Desk.until(() -> !hits().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertThat(Desk.call(() -> desk.find("#search", TextField.class).getText()))
                .isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        type("anatomy");
        Desk.until(() -> !hits().isEmpty());
        robot.push(KeyCode.ENTER);
        Desk.until(() -> desk.workbench.router().current().get() instanceof Route.Learn learn
                && learn.lesson().isPresent());
    }

    /** Letters reach a text field as typed characters, which the robot of the headless platform does not make. */
    private void type(String text) {
        Desk.run(() -> desk.find("#search", TextField.class).setText(text));
    }

    private static List<?> hits() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup(".hits"))
                .filter(ListView.class::isInstance)
                .<List<?>>map(list -> ((ListView<?>) list).getItems())
                .findFirst()
                .orElse(List.of());
    }

    private String title() {
        return Desk.call(() -> desk.find(".detail-title", Label.class).getText());
    }

    private Node focused() {
        return Optional.ofNullable(desk.scene.getFocusOwner()).orElseGet(() -> new Button("nothing has the focus"));
    }

    private void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Desk.call(() -> wanted.test(focused()))) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError(
                "Tab does not lead there; it is at " + Desk.call(() -> focused().toString()));
    }
}
