package dev.unleak.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the person for a folder or a file. Called on the screen thread. */
public interface FolderChooser {
    /** The folder, or nothing when the person thought better of it. */
    Optional<Path> choose(String title);

    /** The file, likewise. */
    Optional<Path> chooseFile(String title);

    /**
     * A file to write, likewise; whether one that is there may be replaced was asked.
     *
     * @param name proposed; its ending is offered first
     * @param endings without the dot
     */
    Optional<Path> chooseNewFile(String title, String name, List<String> endings);

    /** The operating system's own dialogs over a window. */
    static FolderChooser ofSystem(Window window) {
        return new FolderChooser() {
            @Override
            public Optional<Path> choose(String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseFile(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
            }

            @Override
            public Optional<Path> chooseNewFile(String title, String name, List<String> endings) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                for (String ending : endings) {
                    chooser.getExtensionFilters()
                            .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
                }
                return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
            }
        };
    }
}
