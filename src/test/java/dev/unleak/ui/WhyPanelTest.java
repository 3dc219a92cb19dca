package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Finding;
import dev.unleak.model.Reason;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.ScanResult;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyPanelTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private String token;
    private Path file;
    private Finding finding;

    @BeforeEach
    void audit() throws IOException {
        desk = new Desk(home);
        token = new Forge(7)
                .forge(desk.graph.rules().rule("github-token").orElseThrow())
                .reveal();
        file = folder.resolve("deploy/test_settings.py");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "# an example\napi_token = \"" + token + "\"\n");
        ScanResult result = desk.graph.scanner(1).scan(ScanRequest.of(folder), event -> {}, new CancelToken());
        finding = result.findings().getFirst();
        desk.go(Route.Audit.of(1));
        desk.untilText("Why we say so");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsEachReasonWithItsPushAsBarNumberAndWord() {
        List<String> texts = desk.texts();

        assertThat(finding.reasons()).hasSizeGreaterThan(1);
        for (Reason reason : finding.reasons()) {
            assertThat(texts).contains(reason.text());
        }
        assertThat(texts).contains("for", "against");
        assertThat(Desk.call(() -> desk.scene.getRoot().lookupAll(".push-bar"))).hasSameSizeAs(finding.reasons());
    }

    @Test
    void showsByKeyWhatWasSeenAndNeverTheValue() {
        Desk.run(() -> press(desk.find("#what-was-seen", Button.class), KeyCode.SPACE));
        desk.untilText("Checksum");
        desk.untilText("Hide what was seen");
        Desk.run(() -> desk.find(".detail .scroll-pane", ScrollPane.class).setVvalue(0.55));
        desk.picture("why");
        Desk.run(() -> desk.find(".detail .scroll-pane", ScrollPane.class).setVvalue(1));
        desk.picture("why-end");

        assertThat(desk.texts()).contains("Keyword", "Pattern", "Entropy", "Rarity", "right");
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains(token));
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void saysThatThePlaceHasChanged() throws IOException {
        Files.writeString(file, "nothing\n");
        desk.press("Show what was seen");
        desk.untilText("Hide what was seen");

        assertThat(desk.texts()).contains("No rule sees it there now. Scan again if the file has changed.");
    }

    @Test
    void aValueRevealedTooLateIsNotShownBesideAnotherFinding() throws IOException {
        String other = new Forge(8)
                .forge(desk.graph.rules().rule("github-token").orElseThrow())
                .reveal();
        Files.writeString(folder.resolve("other.env"), "GITHUB_TOKEN=" + other + "\n");
        desk.graph.scanner(1).scan(ScanRequest.of(folder), event -> {}, new CancelToken());
        desk.go(new Route.Home());
        desk.go(Route.Audit.of(1));
        Desk.until(() -> desk.find(".table-view", TableView.class).getItems().size() == 2);
        Desk.run(() -> {
            TableView<?> table = desk.find(".table-view", TableView.class);
            table.getSelectionModel().select(0);
            desk.find("#reveal", Button.class).fire();
            table.getSelectionModel().select(1);
        });
        desk.press("Show what was seen");
        desk.untilText("Hide what was seen");

        assertThat(desk.texts()).noneMatch(text -> text != null && (text.contains(token) || text.contains(other)));
    }

    private static void press(Button button, KeyCode key) {
        button.requestFocus();
        button.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        button.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
    }
}
