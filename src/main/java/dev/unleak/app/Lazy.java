package dev.unleak.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the object graph that is made at first use, once, so that a command pays only for what it needs. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
        }
        return made;
    }

    /** Whether it was ever needed. */
    synchronized boolean isMade() {
        return value != null;
    }
}
