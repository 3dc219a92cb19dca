package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unleak.rules.Forge;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScreenTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;
    private Path report;
    private String odd;

    @BeforeEach
    void report() throws IOException {
        desk = new Desk(home);
        Forge forge = new Forge(5);
        String token = forge.forge(desk.graph.rules().rule("github-token").orElseThrow())
                .reveal();
        odd = forge.fill("{re:[a-z]{4}[0-9]{3}[a-z]{4}}", "");
        Path shop = Files.createDirectories(folder.resolve("shop-api/deploy"));
        Files.writeString(shop.resolve("app.env"), "GH=" + token + "\nthing " + odd + " end\n");
        report = folder.resolve("gitleaks.json");
        Files.writeString(
                report,
                new JsonMapper()
                        .writeValueAsString(List.of(
                                result("github-pat", "deploy/app.env", 1, token),
                                result("house-key", "deploy/app.env", 2, odd),
                                result("github-pat", "deploy/old.env", 9, token))));
    }

    private static Map<String, Object> result(String rule, String file, int line, String secret) {
        return Map.of("RuleID", rule, "File", file, "StartLine", line, "Secret", secret, "Commit", "");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void takesOverAReportAndShowsWhatStillStands() {
        desk.choosesFile(report);
        desk.chooses(folder.resolve("shop-api"));
        desk.go(Route.Audit.latest());
        desk.untilText("Import a report");
        desk.press("Import a report");
        desk.untilText("gitleaks told of 3 results, 2 secrets, 2 of them new: 2 still there, 1 gone.");
        desk.untilText("Imported from gitleaks");

        assertThat(desk.texts())
                .contains("Still there", "Gone")
                .anyMatch(text -> text != null && text.contains("gitleaks.json holds secrets in the clear"));
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains(odd));
        assertThat(desk.unnamed()).isEmpty();
        desk.picture("import");
        Desk.run(() -> desk.find(".detail .scroll-pane", ScrollPane.class).setVvalue(1));
        desk.picture("import-detail");
        desk.press("Hide this");
        assertThat(desk.texts()).noneMatch(text -> text != null && text.contains("in the clear"));
    }

    @Test
    void saysWhenTheFileIsNoReport() throws IOException {
        Files.writeString(report, "nothing");
        desk.choosesFile(report);
        desk.chooses(folder.resolve("shop-api"));
        desk.go(Route.Audit.latest());
        desk.untilText("Import a report");
        desk.press("Import a report");

        desk.untilText("is not JSON at line 1");
    }
}
