package dev.unleak.ui;

import dev.unleak.app.DataFolder;
import dev.unleak.app.Unleak;
import dev.unleak.remedy.live.HttpTransport;
import dev.unleak.remedy.live.Transport;
import dev.unleak.ui.shell.FolderChooser;
import dev.unleak.ui.shell.Route;
import dev.unleak.ui.shell.Router;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Background;
import dev.unleak.ui.task.Changes;
import dev.unleak.ui.theme.Look;
import dev.unleak.ui.theme.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The whole window over a data folder of its own, on the headless platform. */
final class Desk implements AutoCloseable {
    private static final File PICTURES = new File("target/screenshots");

    final Unleak graph;
    final Workbench workbench;
    final Scene scene;
    final List<URI> opened = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Optional<Path> chosenFile = Optional.empty();
    private final Stage stage;

    Desk(Path home) {
        this(home, HttpTransport.direct());
    }

    /** @param transport carries the live checks */
    Desk(Path home, Transport transport) {
        startToolkit();
        graph = Unleak.in(new DataFolder(home), transport);
        workbench = call(() -> new Workbench(
                graph,
                new Router(),
                new Background(graph.jobs(), Platform::runLater),
                new Changes(),
                new Look(graph.store().settings()),
                new Answers(),
                opened::add));
        scene = call(() -> Window.scene(workbench));
        stage = call(() -> {
            Stage made = new Stage();
            made.setScene(scene);
            made.setWidth(1280);
            made.setHeight(800);
            made.show();
            return made;
        });
    }

    private static void startToolkit() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // Another test of this run started it.
        }
        Platform.setImplicitExit(false);
    }

    /** Answers every question for a folder or a file as a test said before. */
    private final class Answers implements FolderChooser {
        @Override
        public Optional<Path> choose(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> chooseFile(String title) {
            return chosenFile;
        }

        @Override
        public Optional<Path> chooseNewFile(String title, String name, List<String> endings) {
            return chosenFile;
        }
    }

    /** What the next question for a file answers. */
    void choosesFile(Path file) {
        chosenFile = Optional.of(file);
    }

    /** What the next question for a folder answers. */
    void chooses(Path folder) {
        chosen = Optional.of(folder);
    }

    /** Runs on the screen thread and waits for the answer. */
    static <T> T call(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("already on the screen thread, which would wait for itself");
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(action.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until it holds on the screen thread. */
    static void until(BooleanSupplier holds) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> call(holds::getAsBoolean));
    }

    void go(Route route) {
        run(() -> workbench.router().go(route));
    }

    /** The shown nodes of a kind, in the order of the scene. On the screen thread. */
    <T extends Node> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(scene.getRoot(), kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> into) {
        if (!node.isVisible()) {
            return;
        }
        if (kind.isInstance(node)) {
            into.add(kind.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, kind, into));
        }
    }

    /** The first node that fits a CSS selector. On the screen thread. */
    <T extends Node> T find(String selector, Class<T> kind) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + selector + " in the window"));
    }

    /** The shown control with these words. On the screen thread. */
    <T extends Control> T one(Class<T> kind, String words) {
        return all(kind).stream()
                .filter(node -> words.equals(node.getAccessibleText())
                        || (node instanceof Labeled labeled && words.equals(labeled.getText())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing says '" + words + "' in " + shownTexts()));
    }

    /** Whether it lies within the window. On the screen thread. */
    boolean isInView(Node node) {
        return scene.getRoot().getLayoutBounds().contains(node.localToScene(node.getLayoutBounds()));
    }

    /** Presses the button with these words. */
    void press(String words) {
        run(() -> one(ButtonBase.class, words).fire());
    }

    private List<String> shownTexts() {
        List<String> words = new ArrayList<>();
        all(Labeled.class).forEach(label -> words.add(label.getText()));
        all(Text.class).forEach(text -> words.add(text.getText()));
        return words;
    }

    /** All words that are shown. */
    List<String> texts() {
        return call(this::shownTexts);
    }

    void untilText(String words) {
        until(() -> shownTexts().stream().anyMatch(text -> text != null && text.contains(words)));
    }

    /** The controls that a screen reader could not name. */
    List<String> unnamed() {
        return call(() -> all(Control.class).stream()
                .filter(Node::isFocusTraversable)
                .filter(control -> blank(control.getAccessibleText())
                        && !(control instanceof Labeled labeled && !blank(labeled.getText())))
                .map(Object::toString)
                .toList());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Writes the scene to target/screenshots, light and dark. */
    void picture(String name) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            run(() -> workbench.look().theme().set(theme));
            // Two pulses: one for the style, one for what the style moves.
            run(() -> {});
            WritableImage image = call(() -> scene.snapshot(null));
            File file = new File(PICTURES, name + (theme == Theme.DARK ? "-dark" : "") + ".png");
            PICTURES.mkdirs();
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        run(() -> workbench.look().theme().set(Theme.LIGHT));
    }

    @Override
    public void close() {
        run(stage::close);
        graph.close();
    }
}
