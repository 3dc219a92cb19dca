package dev.unleak.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks the person for a folder. */
@FunctionalInterface
public interface FolderChooser {
    /** The folder, or nothing when the person thought better of it. Called on the screen thread. */
    Optional<Path> choose(String title);

    /** The operating system's own dialog over a window. */
    static FolderChooser ofSystem(Window window) {
        return title -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
        };
    }
}
