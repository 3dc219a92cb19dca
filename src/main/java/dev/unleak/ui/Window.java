package dev.unleak.ui;

import dev.unleak.app.Unleak;
import dev.unleak.model.UserError;
import dev.unleak.ui.shell.DropZone;
import dev.unleak.ui.shell.FocusInView;
import dev.unleak.ui.shell.FolderChooser;
import dev.unleak.ui.shell.Placement;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Router;
import dev.unleak.ui.shell.Shell;
import dev.unleak.ui.shell.Shortcuts;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Background;
import dev.unleak.ui.task.Changes;
import dev.unleak.ui.theme.Look;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window: made over the object graph, gone when it closes. */
public final class Window extends Application {
    // JavaFX makes the application itself, without arguments of ours.
    private static final AtomicReference<Unleak> GRAPH = new AtomicReference<>();

    /**
     * Opens the window and blocks until it is closed. Once a program.
     *
     * @throws UserError if the data folder or the database cannot be used, or the system has not what windows need
     */
    public static void launch(Unleak graph) {
        GRAPH.set(graph);
        // Before any window shows: a data folder that cannot be used is told in the terminal.
        graph.store();
        try {
            Application.launch(Window.class);
        } catch (UnsupportedOperationException noToolkit) {
            // JavaFX throws this where its native half finds no GTK 3 or no display answers.
            throw new UserError(
                    "No window can be opened here: install GTK 3 (Debian's libgtk-3-0) or check DISPLAY; "
                            + "`unleak scan .` works without a window.",
                    noToolkit);
        }
    }

    @Override
    public void start(Stage stage) {
        Unleak graph = Objects.requireNonNull(GRAPH.get(), "launch(graph) comes first");
        Router router = new Router();
        Look look = new Look(graph.store().settings());
        FolderChooser folders = FolderChooser.ofSystem(stage);
        Workbench workbench = new Workbench(
                graph,
                router,
                new Background(graph.jobs(), Platform::runLater),
                new Changes(),
                look,
                folders,
                address -> getHostServices().showDocument(address.toString()));
        Scene scene = scene(workbench);
        stage.setScene(scene);
        stage.titleProperty().bind(title(workbench.router(), (Shell) scene.getRoot()));
        stage.setOnCloseRequest(event -> {
            if (workbench.background().busy() && !Closing.confirmed(stage)) {
                event.consume();
            }
        });
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            stage.getIcons().add(new Image(Look.sheet("/icons/unleak-" + size + ".png")));
        }
        Placement.keep(stage, graph.store().settings());
        stage.show();
    }

    /** "shop-api - Unleak"; at home, where the title is a greeting, the name alone. */
    static ObservableValue<String> title(Router router, Shell shell) {
        return Bindings.createStringBinding(
                () -> router.current().get() instanceof Route.Home
                                || shell.shown().get().isEmpty()
                        ? "Unleak"
                        : shell.shown().get() + " - Unleak",
                router.current(),
                shell.shown());
    }

    /** The whole window's scene, dressed and with its keys. */
    static Scene scene(Workbench workbench) {
        Shell shell = Screens.shell(workbench);
        Scene scene = new Scene(shell);
        workbench.look().dress(scene);
        FocusInView.keep(scene);
        DropZone.on(shell, dropped -> workbench.router().go(Route.Audit.prepare(dropped)));
        Shortcuts.bind(
                scene,
                shell,
                workbench.router(),
                workbench.look(),
                () -> workbench.folders().choose("Choose a folder to audit"));
        return scene;
    }
}
