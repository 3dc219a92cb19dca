package dev.unleak.ui;

import dev.unleak.app.DataFolder;
import dev.unleak.app.Unleak;
import dev.unleak.ui.shell.Router;
import dev.unleak.ui.shell.Workbench;
import dev.unleak.ui.task.Background;
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
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/** The whole window over a data folder of its own, on the headless platform. */
final class Desk implements AutoCloseable {
    private static final File PICTURES = new File("target/screenshots");

    final Unleak graph;
    final Workbench workbench;
    final Scene scene;
    final List<URI> opened = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private final Stage stage;

    Desk(Path home) {
        startToolkit();
        graph = Unleak.in(new DataFolder(home));
        workbench = call(() -> new Workbench(
                graph,
                new Router(),
                new Background(graph.jobs(), Platform::runLater),
                new Look(graph.store().settings()),
                title -> chosen,
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

    /** What the next question for a folder answers. */
    void chooses(Path folder) {
        chosen = Optional.of(folder);
    }

    /** Runs on the screen thread and waits for the answer. */
    static <T> T call(Callable<T> action) {
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
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> call(holds::getAsBoolean));
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
