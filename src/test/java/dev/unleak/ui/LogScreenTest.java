package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.model.CancelToken;
import dev.unleak.model.Evidence;
import dev.unleak.rules.Forge;
import dev.unleak.scan.ScanRequest;
import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogScreenTest {
    private static final Instant BEGIN = Instant.parse("2026-10-01T09:30:00Z");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private long finding;

    @BeforeEach
    void audit() throws IOException {
        desk = new Desk(home);
        Path shop = Files.createDirectories(folder.resolve("shop-api"));
        String token = new Forge(7)
                .forge(desk.graph.rules().rule("cloudflare-user-token").orElseThrow())
                .reveal();
        Files.writeString(shop.resolve("dns.env"), "CLOUDFLARE_API_TOKEN=" + token + "\n");
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

    /** Sixty days of a token's own work, and one night of somebody else's. */
    private Path export() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int day = 0; day < 60; day++) {
            for (int use = 0; use < 3 + day % 3; use++) {
                log.append(entry(
                        BEGIN.plus(day, ChronoUnit.DAYS).plusSeconds(use),
                        "192.0.2.7",
                        "terraform/1.9",
                        "update",
                        "success"));
            }
        }
        for (int use = 0; use < 24; use++) {
            log.append(entry(
                    Instant.parse("2026-11-14T02:10:00Z").plusSeconds(use),
                    "203.0.113.4",
                    "curl/8.9",
                    use % 4 == 0 ? "delete" : "create",
                    use % 4 == 0 ? "failure" : "success"));
        }
        return Files.writeString(folder.resolve("audit.jsonl"), log);
    }

    private static String entry(Instant at, String address, String agent, String action, String result) {
        return """
                {"action":{"time":"%s","type":"%s","result":"%s"},"actor":{"ip_address":"%s","token_id":"tok-1","token_name":"Zones"},"raw":{"user_agent":"%s"},"resource":{"product":"dns"}}
                """.formatted(at, action, result, address, agent);
    }

    private void open(Path file) {
        desk.choosesFile(file);
        desk.go(Route.Fix.of(finding));
        desk.untilText("Find out whether a stranger used it");
        desk.press("Find out whether a stranger used it");
        desk.press("Read an export: Find out whether a stranger used it");
        desk.untilText("Drop the export of a log here");
    }

    @SuppressWarnings("unchecked")
    private void ask(String credential, String own) {
        Desk.run(() -> {
            ComboBox<String> choice = desk.one(ComboBox.class, "Credential");
            choice.getEditor().setText(credential);
            field("Exposed from").setText("2026-11-10");
            field("Revoked at, or now").setText("2026-11-30");
            field("Your own addresses and ranges").setText(own);
            field("Time zone").setText("UTC");
        });
        desk.press("Show its use");
    }

    private TextField field(String name) {
        return desk.one(TextField.class, name);
    }

    @Test
    void readsAnExportAndKeepsThePersonsRuling() throws IOException {
        open(export());
        desk.picture("log-choose");
        assertThat(desk.unnamed()).isEmpty();
        desk.press("Choose a file");
        desk.untilText("Cloudflare audit log, version 2");
        desk.picture("log-filter");
        ask("tok-1", "");
        desk.untilText("Proposed: Cannot know.");
        desk.press("It is mine: 192.0.2.7");
        desk.untilText("Proposed: Misuse proved.");
        assertThat(desk.texts()).contains("unknown, never before", "yours");
        assertThat(desk.unnamed()).isEmpty();
        desk.picture("log-report");
        Desk.run(() -> desk.find(".log-view .scroll-pane", ScrollPane.class).setVvalue(0.55));
        desk.picture("log-plot");
        Desk.run(() -> desk.find(".log-view .scroll-pane", ScrollPane.class).setVvalue(1));
        desk.picture("log-lists");

        desk.press("Keep as evidence");
        desk.untilText("Misuse proved. Cloudflare audit log, version 2, 1 file, SHA-256");

        Evidence kept = desk.graph.store().ledger().of(finding).getLast();
        assertThat(kept.step()).isEqualTo("logs");
        assertThat(kept.note())
                .contains("24 of them from 1 unknown address, 6 refused")
                .doesNotContain("203.0.113.4");
        assertThat(desk.graph.store().settings().get("used.own-addresses")).contains("192.0.2.7");
        desk.picture("log-kept");
    }

    @Test
    void asksForTheColumnsOfALogThatItDoesNotKnow() throws IOException {
        open(Files.writeString(folder.resolve("a.csv"), "when,peer,account\n2026-11-12T10:00:00Z,192.0.2.7,robot\n"));
        desk.press("Choose a file");
        desk.untilText("Which field is which?");
        desk.picture("log-columns");
        assertThat(Desk.call(() -> desk.one(ButtonBase.class, "Read it").isDisabled()))
                .isTrue();
        choose("Time", "when");
        choose("Who, or the credential's id", "account");
        desk.press("Read it");
        desk.untilText("1 entry in 1 file");
        ask("nobody", "192.0.2.0/24");
        desk.untilText("No entry of nobody is among the 1 entry of this log.");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() throws IOException {
        open(export());
        desk.press("Choose a file");
        desk.untilText("Cloudflare audit log, version 2");
        ask("tok-1", "my office");
        desk.untilText("'my' is no address and no range");
        ask("", "");
        desk.untilText("Say which credential to look for");
    }

    @SuppressWarnings("unchecked")
    private void choose(String name, String value) {
        Desk.run(() -> desk.one(ComboBox.class, name).setValue(value));
    }
}
