package dev.unleak.source.git.pack;

import org.jspecify.annotations.Nullable;

/**
 * An object to build, and with it all that hangs on it.
 *
 * @param base null for a whole object
 */
record DeltaJob<S>(int rank, @Nullable Held<S> base) {}
