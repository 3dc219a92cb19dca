package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.store.FindingQuery;
import dev.unleak.ui.shell.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperButtonsTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(home);
        long target = Findings.keep(desk.graph, folder.resolve("shop"), 1, List.of());
        long finding = desk.graph
                .store()
                .findings()
                .page(FindingQuery.openIn(target), 0, 1)
                .getFirst()
                .id();
        desk.go(Route.Fix.of(finding));
        desk.untilText("Print the page");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void writesThePageAndTheReportWhereThePersonSays() throws IOException {
        Path page = folder.resolve("page.html");
        desk.choosesFile(page);
        desk.press("Print the page");
        desk.untilText("Written to " + page + ". It holds no secret value.");
        assertThat(Files.readString(page)).contains("What to do now");

        Path report = folder.resolve("report.pdf");
        desk.choosesFile(report);
        desk.press("Incident report");
        desk.untilText("Written to " + report + ". It holds no secret value.");
        assertThat(Files.readAllBytes(report)).startsWith('%', 'P', 'D', 'F');
        desk.picture("checklist-papers");
        assertThat(desk.unnamed()).isEmpty();
    }

    @Test
    void tellsWhenItCannotBeWritten() {
        desk.choosesFile(folder.resolve("none/page.pdf"));
        desk.press("Print the page");
        desk.untilText("cannot be written; choose another place");
    }
}
