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
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumersScreenTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private Path shop;
    private long finding;
    private String token;

    @BeforeEach
    void audit() throws IOException {
        desk = new Desk(home);
        shop = Files.createDirectories(folder.resolve("shop-api"));
        token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Files.writeString(shop.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=" + token + "\n");
        Files.writeString(shop.resolve("zone.py"), "import os\nkey = os.environ['CLOUDFLARE_API_TOKEN']\n");
        Files.createDirectories(shop.resolve("vendor"));
        Files.writeString(shop.resolve("vendor/client.go"), "CLOUDFLARE_API_TOKEN\n");
        desk.graph.scanner(1).scan(ScanRequest.of(shop), event -> {}, new CancelToken());
        finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(1), 0, 9)
                .getFirst()
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void searchesChosenFoldersAndListsWhatWillStop() throws IOException {
        Path infra = Files.createDirectories(folder.resolve("infra"));
        Files.writeString(infra.resolve("main.tf"), "variable \"CLOUDFLARE_API_TOKEN\" {}\n");
        desk.go(Route.Fix.of(finding));
        desk.untilText("List what uses it");
        desk.press("List what uses it");
        desk.untilText(shop.toString());
        desk.chooses(infra);
        desk.press("Add a folder…");
        desk.untilText(infra.toString());
        desk.press("Search these folders");
        desk.untilText("3 files in 2 projects seem to use it; 1 holds the value itself.");
        desk.untilText("Update zone.py in shop-api");
        desk.press("1 part not searched: see which, and why");
        desk.untilText("shop-api/vendor: It holds code of others");
        Desk.run(() -> desk.find(".checklist .scroll-pane", javafx.scene.control.ScrollPane.class)
                .setVvalue(0.22));
        desk.picture("consumers");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void marksWhatWasDoneToAConsumer() {
        searched();
        desk.press("Update zone.py in shop-api");
        desk.press("Updated: Update zone.py in shop-api");
        desk.untilText("Updated, attested by");
        desk.press("Tested: Update zone.py in shop-api");
        Desk.until(() -> state("zone.py") == Step.State.ATTESTED);
        desk.untilText("Tested, attested by");
        Desk.run(() -> desk.find(".checklist .scroll-pane", javafx.scene.control.ScrollPane.class)
                .setVvalue(0.55));
        desk.picture("consumers-marks");
        desk.press("Rolled back: Update zone.py in shop-api");
        Desk.until(() -> state("zone.py") == Step.State.OPEN);
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void writesATextForTheTeamAndCopiesIt() {
        searched();
        desk.press("Tell the people concerned");
        Desk.run(() -> desk.one(TextField.class, "When it happens").setText("Tuesday, 10:00"));
        Desk.run(() -> desk.one(TextField.class, "Whom to ask").setText("Ada, room 3"));
        Desk.until(() -> desk.one(TextArea.class, "Text for the team").getText().contains("Ada, room 3"));
        Desk.run(() -> desk.find(".checklist .scroll-pane", javafx.scene.control.ScrollPane.class)
                .setVvalue(0.45));
        desk.picture("consumers-team");
        desk.press("Copy the text");
        String copied = Desk.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("Tuesday, 10:00", "zone.py").doesNotContain(token);
        assertThat(desk.unnamed()).isEmpty();
    }

    private void searched() {
        desk.graph.consumerSearches().search(finding, java.util.List.of(shop), event -> {}, new CancelToken());
        desk.go(Route.Fix.of(finding));
        desk.untilText("Update zone.py in shop-api");
    }

    private Step.State state(String path) {
        String id = desk.graph.store().consumers().of(finding).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .step();
        return desk.graph.checklists().open(finding).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
