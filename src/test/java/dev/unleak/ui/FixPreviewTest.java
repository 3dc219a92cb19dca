package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Step;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixPreviewTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private Path script;
    private String token;
    private long finding;

    @BeforeEach
    void audit() throws IOException {
        desk = new Desk(home);
        token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        script = Files.writeString(folder.resolve("dns.py"), "import sys\n\nTOKEN = \"" + token + "\"\n");
        desk.graph.scanner(1).scan(ScanRequest.of(folder), event -> {}, new CancelToken());
        finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
        desk.go(Route.Fix.of(finding));
        desk.untilText("Preview a fix");
        desk.press("Preview a fix");
        desk.untilText("What would change");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Step.State state() {
        return desk.graph.checklists().open(finding).steps().stream()
                .filter(step -> step.id().equals("working-tree"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void showsTheChangesAndNoSecretAndChangesNothing() throws IOException {
        assertThat(desk.texts())
                .contains("+TOKEN = os.environ[\"CLOUDFLARE_API_TOKEN\"]", "+import os")
                .noneMatch(text -> text != null && text.contains(token));
        assertThat(Files.readString(script)).contains(token);
        desk.picture("fix-preview");
        Desk.run(() -> desk.one(ScrollPane.class, "Checklist").setVvalue(0.5));
        desk.picture("fix-preview-end");
        assertThat(desk.unnamed()).isEmpty();

        desk.press("Close the preview");
        desk.untilText("Preview a fix");
    }

    @Test
    void aFixIsProvedAndCanBeTakenBack() throws IOException {
        desk.press("Apply the fix");
        Desk.until(() -> state() == Step.State.VERIFIED);
        desk.untilText("Looked again just now.");
        assertThat(Files.readString(script)).doesNotContain(token);
        desk.untilText("Undo the fix");
        desk.picture("fix-applied");

        desk.press("Undo the fix");
        desk.untilText("1 step is open again.");
        assertThat(state()).isEqualTo(Step.State.OPEN);
        assertThat(Files.readString(script)).contains(token);
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void theValueGoesIntoItsFileOnlyWhenTicked() throws IOException {
        Desk.run(() -> desk.all(CheckBox.class).getFirst().setSelected(true));
        desk.untilText("+CLOUDFLARE_API_TOKEN=cfut_");
        desk.press("Apply the fix");
        desk.untilText("Looked again just now.");

        assertThat(folder.resolve(".env")).content().contains(token);
    }
}
