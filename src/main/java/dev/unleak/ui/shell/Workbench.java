package dev.unleak.ui.shell;

import dev.unleak.app.Unleak;
import dev.unleak.ui.task.Background;
import dev.unleak.ui.task.Changes;
import dev.unleak.ui.theme.Look;
import java.net.URI;
import java.util.function.Consumer;

/**
 * What every screen works with.
 *
 * @param changes tells the other screens what one of them changed
 * @param folders asks for a folder
 * @param browser opens an address in the person's browser, on their press only
 */
public record Workbench(
        Unleak graph,
        Router router,
        Background background,
        Changes changes,
        Look look,
        FolderChooser folders,
        Consumer<URI> browser) {}
