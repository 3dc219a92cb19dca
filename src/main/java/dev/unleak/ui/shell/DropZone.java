package dev.unleak.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Takes a folder or file dropped on a node. */
public final class DropZone {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    private DropZone() {}

    public static void on(Node node, Consumer<Path> take) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                take.accept(files.getFirst().toPath());
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }
}
