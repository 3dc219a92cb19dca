package dev.unleak.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Section;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
    @TempDir
    Path home;

    @Test
    void showsSettingsAndHelp() {
        try (Desk desk = new Desk(home)) {
            Desk.run(() -> desk.workbench.router().go(new Route.Settings()));
            desk.picture("settings");
            Desk.run(() -> desk.workbench.router().go(new Route.Help()));
            desk.picture("help");
            assertThat(desk.workbench.router().current().get().section()).isEqualTo(Section.HELP);
        }
    }
}
