package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Secret;
import dev.unleak.rules.Forge;
import dev.unleak.rules.Rule;
import dev.unleak.scan.ScanRequest;
import dev.unleak.scan.baseline.Baseline;
import dev.unleak.scan.baseline.BaselineFile;
import dev.unleak.scan.baseline.Entry;
import dev.unleak.scan.baseline.IdScheme;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What marks and the baseline cover, in the window after a real scan. */
class SuppressedScreenTest {
    @TempDir
    Path temp;

    private Desk desk;
    private Path project;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(temp.resolve("home"));
        project = Files.createDirectory(temp.resolve("shop-api"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Secret write(String file, String type, String mark) throws IOException {
        Rule rule = desk.graph.rules().rule(type).orElseThrow();
        Forge forge = new Forge(type.hashCode());
        Secret secret = forge.forge(rule);
        Files.writeString(project.resolve(file), "token = \"" + secret.reveal() + "\"" + mark + "\n");
        return secret;
    }

    private void accept(Secret secret, String type) {
        IdScheme scheme = IdScheme.fresh();
        LocalDate today = LocalDate.now();
        Entry entry = new Entry(
                scheme.id(secret), type, "Sandbox, rotated nightly", "Ada Roe", today, today.plusDays(90), "");
        BaselineFile.write(project.resolve(BaselineFile.PLACE), new Baseline(scheme, List.of(entry)));
    }

    private void scanAndShow() {
        desk.graph.scanner().scan(ScanRequest.of(project), event -> {}, new CancelToken());
        long target = desk.graph.store().targets().all().getFirst().id();
        desk.go(Route.Audit.of(target));
    }

    private TableView<?> table() {
        return desk.find(".finding-table", TableView.class);
    }

    @Test
    void countsWhatIsSuppressedAndListsItWithItsMark() throws IOException {
        write("open.env", "cloudflare-user-token", "");
        write("marked.py", "github-token", "  # gitleaks:allow");
        accept(write("accepted.env", "slack-bot-token", ""), "slack-bot-token");
        scanAndShow();

        desk.untilText("Suppressed 2");
        desk.untilText("Open 1");
        Desk.run(() -> desk.find("#filter-suppressed", ToggleButton.class).fire());
        Desk.until(() -> table().getItems().size() == 2);
        Desk.run(() -> table().getSelectionModel().clearAndSelect(0));
        desk.untilText("By gitleaks:allow in marked.py:1");
        desk.picture("audit-suppressed");
        Desk.run(() -> table().getSelectionModel().clearAndSelect(1));
        desk.untilText("By the baseline: “Sandbox, rotated nightly” Ada Roe, until "
                + LocalDate.now().plusDays(90));
        assertThat(desk.texts()).contains("Accepted risk", "Suppressed");
        desk.picture("audit-accepted");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void tellsAfterAScanWhichIgnoresAreOfNoUse() throws IOException {
        Secret secret = write("gone.env", "slack-bot-token", "");
        accept(secret, "slack-bot-token");
        Files.delete(project.resolve("gone.env"));
        write("open.env", "github-token", "  # unleak:ignore abcd-efgh-2345-wxyz");
        desk.go(Route.Audit.prepare(project));
        desk.untilText("The project's baseline has 1 entry: such secrets are told, and do not count.");
        Desk.run(() -> desk.find("#start-audit", Button.class).fire());
        desk.untilText("2 ignores to look at");
        Desk.run(() -> desk.find("#ignore-notes", Button.class).fire());
        desk.untilText("matches nothing any more");
        desk.untilText("at open.env:1 names no secret of its file");
        desk.picture("audit-ignores");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void anEmptyListSaysThatSomethingIsSuppressed() throws IOException {
        write("marked.py", "github-token", "  # nosec");
        scanAndShow();

        desk.untilText("1 finding is suppressed by marks or the baseline.");
        desk.picture("audit-all-suppressed");
    }
}
