package dev.unleak.ui.shell;

import dev.unleak.ui.theme.Look;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/** Binds the keys of {@link Keys} to a scene. */
public final class Shortcuts {
    private Shortcuts() {}

    /** @param choose asks for a folder */
    public static void bind(Scene scene, Shell shell, Router router, Look look, Supplier<Optional<Path>> choose) {
        on(scene, Keys.SEARCH, shell::focusSearch);
        on(scene, Keys.AUDIT, () -> choose.get().map(Route.Audit::prepare).ifPresent(router::go));
        on(scene, Keys.LARGER, look::larger);
        on(scene, Keys.LARGER_TOO, look::larger);
        on(scene, Keys.SMALLER, look::smaller);
        on(scene, Keys.NORMAL, look::normal);
        on(scene, Keys.FOLD, () -> shell.folded().set(!shell.folded().get()));
        on(scene, Keys.BACK, router::back);
        on(scene, Keys.PRIMARY, () -> shell.primary(router.current().get().section()));
        on(scene, Keys.HELP, () -> router.go(new Route.Help()));
        for (Section section : Section.values()) {
            on(scene, Keys.of(section), () -> router.go(section.route()));
        }
    }

    private static void on(Scene scene, KeyCombination keys, Runnable action) {
        scene.getAccelerators().put(keys, action);
    }
}
