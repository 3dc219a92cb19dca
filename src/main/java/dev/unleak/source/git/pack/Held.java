package dev.unleak.source.git.pack;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An object that is kept until the last of its deltas is built. Safe for use by many threads. */
final class Held<S> {
    final byte[] bytes;
    final int length;
    /** Whether the visitor has seen it. */
    final boolean visited;
    /** What the visitor made of it. */
    final @Nullable S state;

    private final AtomicInteger users;

    Held(byte[] bytes, int length, boolean visited, @Nullable S state, int users) {
        this.bytes = bytes;
        this.length = length;
        this.visited = visited;
        this.state = state;
        this.users = new AtomicInteger(users);
    }

    /** Whether this was the last user, so that the bytes are free. */
    boolean leave() {
        return users.decrementAndGet() == 0;
    }
}
