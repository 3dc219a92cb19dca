package dev.unleak.ui.task;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Loads where only the newest question matters: the answer to an older one, arriving late, is dropped. Used on the
 * screen thread.
 */
public final class Newest {
    private final Background background;
    private long asked;

    public Newest(Background background) {
        this.background = background;
    }

    public <T> void load(Supplier<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        long mine = ++asked;
        background.load(
                work,
                result -> {
                    if (mine == asked) {
                        done.accept(result);
                    }
                },
                thrown -> {
                    if (mine == asked) {
                        failed.accept(thrown);
                    }
                });
    }
}
